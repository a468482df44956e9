import type { Ports } from '../../ports.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { ComponentSummary } from '../views.ts'
import { everyOne, fromHome, homes, mirrors } from './document.ts'

/** A project of another site with what was entered of it there. */
export interface MirrorRow {
  readonly component: ComponentSummary
  readonly entered: InputsDocument | null
}

/** The projects of other sites that somebody may see here, each once; those of a home that was taken away, or that were edited from outside, are none. */
export const readMirrors = async (
  ports: Pick<Ports, 'shelf'>,
  isPmo: boolean,
): Promise<{ readonly rows: readonly MirrorRow[]; readonly hidden: number }> => {
  const from = new Map((await everyOne(ports, homes)).flatMap(({ id, value }) => (value ? [[id, value] as const] : [])))
  if (from.size === 0) return { rows: [], hidden: 0 }
  const all = (await everyOne(ports, mirrors)).flatMap(({ id, value }) => {
    const home = value && from.get(value.home)
    return value && home && value.twin === null && value.component.ref === id
      ? [{ ...value, source: fromHome(value.home, home, value) }]
      : []
  })
  const shown = all.filter(({ audience }) => isPmo || audience === 'everyone')
  return {
    rows: shown.map(({ component, entered, source }) => ({ component: { ...component, mirror: source }, entered })),
    hidden: all.length - shown.length,
  }
}
