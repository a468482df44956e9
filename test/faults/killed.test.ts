import { describe, expect, it } from 'vitest'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { type Kill, Killed, mortal, type Process } from './breaking.ts'
import { addRisk, bornOn, type Life, standing, vote } from './life.ts'

const long = process.env['PLUMBLINE_LONG'] !== undefined

/** What people and the product do one after the other; whoever is interrupted does it again. */
const steps: readonly ((life: Life) => Promise<unknown>)[] = [
  (life) => life.refresh(),
  vote,
  (life) => life.refresh(),
  (life) => addRisk(life, 'The supplier is late'),
  (life) => life.refresh(),
]

/** Lives through all steps in a process that is killed once, and in another one from there on. */
const lived = async (start: () => Promise<SiteSubject>, kill: Kill | undefined) => {
  const life = await bornOn(start)
  const first: Process = { writes: 0, dead: false }
  life.portsOf = (person) => mortal(life.subject.ports(person), first, kill)
  try {
    for (const step of steps) {
      try {
        await step(life)
      } catch (error) {
        if (!first.dead) throw error
      }
      if (!first.dead) continue
      life.portsOf = (person) => life.subject.ports(person)
      await step(life)
      first.dead = false
    }
    life.portsOf = (person) => life.subject.ports(person)
    await life.refresh()
    return { writes: first.writes, standing: await standing(life) }
  } finally {
    await life.subject.close()
  }
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('a process in %s that is killed at a write', (_name, start) => {
  it('loses nothing and doubles nothing', { timeout: 1_800_000 }, async () => {
    const whole = await lived(start, undefined)
    expect(whole.standing).toMatchObject({ passed: ['G0'], votes: ['Simon Sponsor'], problems: [], verified: true })
    expect(whole.standing.risks).toContain('The supplier is late')
    const every = Array.from({ length: whole.writes }, (_, index) => index + 1)
    const some = [Math.ceil(whole.writes * 0.45)]
    for (const write of long ? every : some)
      for (const when of long ? (['before', 'after'] as const) : ([write % 2 === 0 ? 'before' : 'after'] as const)) {
        const broken = await lived(start, { write, when })
        expect({ write, when, ...broken.standing }).toEqual({ write, when, ...whole.standing })
      }
  })

  it('is really killed', async () => {
    const life = await bornOn(start)
    const dying: Process = { writes: 0, dead: false }
    const ports = mortal(life.subject.ports('product'), dying, { write: 1, when: 'before' })
    const key = { collection: 'probe', id: 'p', check: (value: unknown) => value }
    await expect(ports.shelf.write(key, { one: 1 }, 'new')).rejects.toBeInstanceOf(Killed)
    await expect(ports.shelf.read(key)).rejects.toBeInstanceOf(Killed)
    expect(await life.subject.ports('product').shelf.read(key)).toBeUndefined()
    await life.subject.close()
  })
})
