import type { Tried } from './scenario.ts'
import type { Stage } from './stage.ts'

/** Where every project of the stage begins. */
export const before = 'Idea'

/** The answer that is seen: whether the way worked, and whether the product names it after its next refresh. */
export const seen = async (
  stage: Stage,
  { item, worked, named, left, drift }: Tried,
): Promise<{ readonly answer: 'stopped' | 'found' | 'unknowable'; readonly state?: string; readonly drift?: boolean }> => {
  const { state, isProject } = await stage.read(item)
  const through = worked ?? (isProject && state !== before)
  await stage.refresh()
  if (!through) return { answer: 'stopped', state: (await stage.read(item)).state }
  if (left) {
    const { left: gone } = await stage.use('pmo', 'portfolio.left', {})
    return { answer: gone.some(({ ref }) => ref === item) ? 'found' : 'unknowable' }
  }
  const view = await stage.view(item)
  const found = named ? await named(view) : view.bypasses.some(({ gate, explained }) => gate.id === 'G0' && explained === null)
  return found ? { answer: 'found', ...(drift === undefined ? {} : { drift }) } : { answer: 'unknowable' }
}
