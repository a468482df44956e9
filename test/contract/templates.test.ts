import { run } from '@plumbline/cli'
import { type Answer, type OutputOf, type Person, type Template, type UseCaseName } from '@plumbline/core'
import { addTotals, writeGovernance } from '@plumbline/core/methodology'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { configure as configureSite, jiraClient, refreshJira, type SeedPortfolio } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, governanceOf } from '../support/calls.ts'
import { startJira } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { seeded } from '../support/twins.ts'

const [author, approver] = ['amara', 'helen']

/** The twins with all that hangs below them, on a site with two people in the PMO. */
const twinsOf = (portfolio: SeedPortfolio): SeedPortfolio => {
  const kept = new Set(seeded.twins)
  for (const { items } of portfolio.spaces) for (const { id, parent } of items) if (parent !== undefined && kept.has(parent)) kept.add(id)
  return {
    ...portfolio,
    people: portfolio.people.map((person) => (person.id === approver ? { ...person, role: 'pmo' as const } : person)),
    spaces: portfolio.spaces.map((space) => ({ ...space, items: space.items.filter(({ id }) => kept.has(id)) })),
  }
}

/** Version 2 of phase-gate with one rule that no forecast passes. */
const stricter: Template = { ...phaseGate, version: '1.1.0', parameters: { ...phaseGate.parameters, costTolerance: { value: -10_000 } } }

const done = <T>(answered: Answer<T>): T => {
  if (answered.ok) return answered.value
  throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
}

describe('version 2 of a template, in the built app itself', () => {
  it('is drafted from the built-in one, tried and published', { timeout: 60_000 }, async () => {
    const jira = await startJira()
    try {
      jira.seed(twinsOf(seeded.jira))
      const [first, second] = [jiraClient(jira, author!), jiraClient(jira, approver!)]
      await configureSite(first, jira.mapping(), 'the local Jira')
      await refreshJira(jira)
      const { text, kind } = done(await first.call('template.open', { template: { document: phaseGate } }))
      expect(kind).toBe('builtIn')
      const changed = text
        .replace('version: 1.0.0', 'version: 1.1.0')
        .replace(/costTolerance:\n {4}value: 500/, 'costTolerance:\n    value: -10000')
      const saved = done(await first.call('template.saveDraft', { draft: 'next', text: changed, draftVersion: 'new' }))
      if (!saved.ok) throw new Error(saved.problem)
      const opened = done(await first.call('template.open', { template: { draft: 'next' } }))
      expect(opened.changes.map(({ effect }) => effect)).toEqual(['tightened'])
      expect(opened.draft?.authors).toEqual(['Amara Okafor'])
      expect(done(await first.call('template.dryRun', { template: { draft: 'next' } })).totals.newlyHeld).toBeGreaterThan(0)
      const proposal = { draft: 'next', draftVersion: saved.draftVersion, note: 'Forecasts slipped', effectiveOn: '2022-03-31' }
      const proposed = done(await first.call('template.proposePublication', proposal))
      const approval = { draft: 'next', proposalHash: proposed.ok ? proposed.proposalHash : '' }
      expect(done(await second.call('template.approvePublication', approval))).toMatchObject({ ok: true, inForce: true })
      expect(done(await second.call('template.versions', {})).publications).toMatchObject([
        { proposedBy: 'Amara Okafor', approvedBy: 'Helen Marsh' },
      ])
    } finally {
      await jira.close()
    }
  })
})

describe('version 2 of a template, in both trackers', () => {
  let subjects: readonly SiteSubject[] = []
  beforeAll(async () => {
    subjects = await Promise.all([jiraSubject(), azureDevOpsSubject()])
    subjects.forEach((subject, index) => subject.seed(twinsOf(index === 0 ? seeded.jira : seeded.azureDevOps)))
  })
  afterAll(async () => void (await Promise.all(subjects.map((subject) => subject.close()))))

  const as = async <N extends UseCaseName>(subject: SiteSubject, person: string, name: N, input: unknown): Promise<OutputOf<N>> => {
    const actor: Person = await subject.actor(person)
    const answered = await ask(subject.ports(person), callOf(actor, subject.eyes), name, input)
    if (!answered.ok) throw new Error(`${subject.name}: ${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refresh = async (subject: SiteSubject): Promise<void> => {
    const [ports, call] = [subject.ports('product'), callOf(await subject.actor('service'), 'product')]
    let progress = await startRefresh(ports, call)
    while (progress.status === 'running') progress = await stepRefresh(ports, call)
    expect([subject.name, progress.status]).toEqual([subject.name, 'finished'])
  }
  /** All pages of the draft's dry run. */
  const tryDraft = async (subject: SiteSubject) => {
    const pages: OutputOf<'template.dryRun'>[] = []
    let after: string | undefined
    do {
      pages.push(await as(subject, author!, 'template.dryRun', { template: { draft: 'next' }, ...(after === undefined ? {} : { after }) }))
      after = pages.at(-1)?.next
    } while (after !== undefined)
    return { components: pages.flatMap(({ components }) => components), totals: pages.map(({ totals }) => totals).reduce(addTotals) }
  }
  const twinOf = (subject: SiteSubject, ref: string) => seeded.twins.find((twin) => subject.ref(twin) === ref)

  it('names the same projects newly held, by the same rule and the same values', { timeout: 60_000 }, async () => {
    const tried = await Promise.all(
      subjects.map(async (subject) => {
        await configure(subject.ports(author!), subject.mapping(), await subject.actor(author!))
        await refresh(subject)
        await as(subject, author!, 'template.saveDraft', { draft: 'next', text: JSON.stringify(stricter), draftVersion: 'new' })
        return { subject, view: await tryDraft(subject) }
      }),
    )
    const said = tried.map(({ subject, view }) =>
      view.components
        .map(({ ref, change, rules }) => ({
          twin: twinOf(subject, ref),
          change,
          rules: rules.map(({ rule, change: move, after }) => ({ rule, move, after })),
        }))
        .toSorted((a, b) => ((a.twin ?? '') < (b.twin ?? '') ? -1 : 1)),
    )
    expect(said[0]).toEqual(said[1])
    expect(said[0]!.map(({ twin }) => twin)).toEqual(seeded.twins.toSorted())
    expect(said[0]!.filter(({ change }) => change === 'newlyHeld').length).toBeGreaterThan(0)
    expect(new Set(said[0]!.flatMap(({ rules }) => rules.map(({ rule }) => rule)))).toEqual(new Set(['PG-33']))
    expect(tried[0]!.view.totals).toEqual(tried[1]!.view.totals)
  })

  it('is tried from a terminal with the same answer: on the live projects of both, and on the judgements that Azure DevOps stores', {
    timeout: 60_000,
  }, async () => {
    const [jira, azureDevOps] = subjects
    const files = (subject: SiteSubject): Readonly<Record<string, string>> => ({
      'next.json': JSON.stringify(stricter),
      'g.json': writeGovernance(governanceOf(subject.mapping())),
    })
    const dryRun = async (subject: SiteSubject, token: string, ...more: readonly string[]) => {
      const [out, told]: [string[], string[]] = [[], []]
      const readText = async (path: string) => files(subject)[path] ?? Promise.reject(new Error('no such file'))
      const argv = ['template', 'dry-run', 'next.json', '--site', subject.tracker.url, '--json', ...more]
      const code = await run(argv, { token, readText, write: (text) => void out.push(text), tell: (text) => void told.push(text) })
      expect([code, told.filter((text) => text.startsWith('Could not'))]).toEqual([1, []])
      const { components, totals } = JSON.parse(out.join('')) as OutputOf<'template.dryRun'>
      return { totals, held: components.flatMap(({ ref, change }) => (change === 'newlyHeld' ? [twinOf(subject, ref)] : [])).toSorted() }
    }
    const inJira = await dryRun(jira!, `${author}@sandbox.example:${jira!.tracker.token(author!)}`, '--governance', 'g.json')
    const live = await dryRun(azureDevOps!, azureDevOps!.tracker.token(author!), '--governance', 'g.json')
    const stored = await dryRun(azureDevOps!, azureDevOps!.tracker.token(author!))
    expect(inJira).toEqual(live)
    expect(stored).toEqual(live)
    expect(live.held.length).toBeGreaterThan(0)
  })

  it('is published by two people, and both sites judge by it from then on', { timeout: 60_000 }, async () => {
    for (const subject of subjects) {
      const { draft } = await as(subject, author!, 'template.open', { template: { draft: 'next' } })
      const proposal = { draft: 'next', draftVersion: draft?.draftVersion, note: 'Forecasts slipped', effectiveOn: '2022-03-31' }
      const proposed = await as(subject, author!, 'template.proposePublication', proposal)
      if (!proposed.ok) throw new Error(proposed.problem)
      const approval = { draft: 'next', proposalHash: proposed.proposalHash }
      expect(await as(subject, author!, 'template.approvePublication', approval)).toEqual({ ok: false, obstacles: ['author'] })
      expect(await as(subject, approver!, 'template.approvePublication', approval)).toMatchObject({ ok: true, inForce: true })
      await refresh(subject)
      const versions = await as(subject, approver!, 'template.versions', {})
      expect(versions).toMatchObject({ inForce: { version: '1.1.0', hash: proposed.hash }, publications: [{ note: 'Forecasts slipped' }] })
      const again = await tryDraft(subject)
      expect(again.totals).toMatchObject({ compared: seeded.twins.length, unchanged: seeded.twins.length, newlyHeld: 0, released: 0 })
    }
  })
})
