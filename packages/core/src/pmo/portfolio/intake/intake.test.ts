import { describe, expect, it } from 'vitest'
import { phaseGate } from '../../../methodology/phase-gate.ts'
import type { Ports } from '../../../ports.ts'
import { refreshAll, use } from '../../../testing/ask.ts'
import { judgedSite, settings } from '../../../testing/bound-site.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject } from '../../../testing/example-site.ts'
import type { IntakeProposal, ProposalText } from '../../views/intake.ts'

const at = (day: string) => `2022-${day}T12:00:00.000Z`
const lead = callAs(people.pmo)
const reader = callAs(people.reader, 'person')

const text: ProposalText = {
  title: 'Faster claims handling',
  need: 'Claims take nineteen days',
  outcome: 'Five days',
  department: null,
  sponsor: null,
  cost: 200_000,
  currency: 'GBP',
  wantedBy: '2023-01-31',
  onBehalfOf: null,
}

const only = async (ports: Ports, call = lead): Promise<IntakeProposal> => {
  const [proposal] = (await use(ports, call, 'intake.open', {})).proposals
  if (!proposal) throw new Error('no proposal')
  return proposal
}

const bring = async (ports: Ports, to: 'askedBack' | 'ready' | 'selected' | 'rejected', note = '', call = lead) => {
  const { proposal, proposalVersion } = await only(ports, call)
  return use(ports, call, 'intake.decide', { proposals: [{ proposal, proposalVersion }], to, note })
}

describe('intake', () => {
  it('takes the same words in once, and shows a project that may be the same', async () => {
    const { product, as } = await judgedSite()
    await use(as(people.reader), reader, 'intake.submit', { text })
    const { view } = await use(as(people.reader), reader, 'intake.submit', { text })
    expect(view.counts).toMatchObject({ received: 1 })
    expect((await only(product)).duplicates).toMatchObject([{ kind: 'project', title: 'Faster claims' }])
    expect((await only(as(people.reader), reader)).may).toEqual([])
  })

  it('promises an answer by a day, does not count the days that wait for the proposer, and says when it is late', async () => {
    const { product, as } = await judgedSite()
    await use(as(people.reader), callAs(people.reader, 'person', at('03-01')), 'intake.submit', { text })
    expect(await only(product, callAs(people.pmo, 'product', at('03-11')))).toMatchObject({ answerDue: '2022-03-11', overdue: false })
    await bring(product, 'askedBack', 'What does it cost?', callAs(people.pmo, 'product', at('03-05')))
    const asked = await only(as(people.reader), callAs(people.reader, 'person', at('03-15')))
    expect(asked.may).toEqual(['received'])
    const { proposal, proposalVersion } = asked
    const again = { proposal, proposalVersion, text: { ...text, cost: 250_000 }, note: 'Costed' }
    await use(as(people.reader), callAs(people.reader, 'person', at('03-15')), 'intake.resubmit', again)
    const late = await only(product, callAs(people.pmo, 'product', at('03-22')))
    expect(late).toMatchObject({ answerDue: '2022-03-21', overdue: true, cost: 250_000, state: 'received' })
  })

  it('decides many at once, never says no without words, and leaves alone what somebody else changed', async () => {
    const { product } = await judgedSite()
    for (const title of ['One', 'Two']) await use(product, lead, 'intake.submit', { text: { ...text, title } })
    const { proposals } = await use(product, lead, 'intake.open', {})
    const all = proposals.map(({ proposal, proposalVersion }) => ({ proposal, proposalVersion }))
    await expect(use(product, lead, 'intake.decide', { proposals: all, to: 'rejected', note: ' ' })).rejects.toThrow('learn why')
    const [first, second] = all
    if (!first || !second) throw new Error('two are needed')
    await use(product, lead, 'intake.decide', { proposals: [first], to: 'inAnalysis', note: '' })
    const decided = await use(product, lead, 'intake.decide', { proposals: all, to: 'rejected', note: 'No money' })
    expect(decided.proposals.map(({ status }) => status)).toEqual(['conflict', 'decided'])
    expect(decided.view).toMatchObject({ counts: { inAnalysis: 1, rejected: 1 }, answered: { inTime: 1, all: 1 } })
  })

  it('takes a pasted table in, row by row, and once', async () => {
    const { product } = await judgedSite()
    const table =
      'title\tneed\tcost\twanted by\tproposer\nPortal\tPeople queue\t1 200 000\t2023-05-01\tAnn\nNo need\t\t1\t\t\nBad\tx\tmany\tsoon\t\nShort\tx\t1.2m\t\t'
    const look = await use(product, lead, 'intake.paste', { text: table, commit: false })
    expect(look.proposals).toMatchObject([
      { title: 'Portal', cost: 1_200_000, wantedBy: '2023-05-01', onBehalfOf: 'Ann', status: 'preview' },
      { title: 'Short', cost: 1_200_000, status: 'preview' },
    ])
    expect(look.mistakes.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'needMissing'],
      [4, 'notANumber'],
      [4, 'notADay'],
    ])
    expect((await use(product, lead, 'intake.paste', { text: table, commit: true })).proposals[0]?.status).toBe('written')
    expect((await use(product, lead, 'intake.paste', { text: table, commit: true })).proposals[0]?.status).toBe('known')
  })

  it('makes a project item of what was selected, once', async () => {
    const { product } = await judgedSite()
    await use(product, lead, 'intake.submit', { text: { ...text, title: 'Portal' } })
    const early = await only(product)
    const like = { beside: 'P1', note: '' }
    await expect(
      use(product, lead, 'intake.convert', { ...like, proposal: early.proposal, proposalVersion: early.proposalVersion }),
    ).rejects.toThrow('Only a selected')
    await bring(product, 'ready')
    await bring(product, 'selected')
    const { proposal, proposalVersion } = await only(product)
    const { view } = await use(product, lead, 'intake.convert', { ...like, proposal, proposalVersion })
    expect(view.proposals[0]).toMatchObject({ state: 'converted', may: [], item: { key: expect.any(String) } })
    const titles: string[] = []
    const tracker = product.tracker({ mapping: exampleMapping, zone: 'Europe/London' })
    for await (const { values } of tracker.items({ kind: 'components' }, [])) titles.push(...values.map(({ title }) => title))
    expect(titles.filter((title) => title === 'Portal')).toHaveLength(1)
  })

  it('begins a project with a dated first gate, people in their roles and the artefacts of that gate, each once', async () => {
    const { product } = exampleSite(readyProject)
    await use(product, lead, 'settings.save', { ...settings, template: { document: phaseGate }, settingsVersion: 'new' })
    await refreshAll(product)
    await use(product, lead, 'intake.submit', { text: { ...text, title: 'Portal' } })
    expect((await use(product, lead, 'intake.open', {})).start).toBeNull()
    await bring(product, 'ready')
    const { view: waiting } = await bring(product, 'selected')
    const offered = waiting.start
    if (!offered) throw new Error('nothing to begin with')
    expect(offered).toMatchObject({
      gate: { id: 'G0' },
      artefacts: expect.arrayContaining([expect.objectContaining({ id: 'proposal', gate: 'G0' })]),
    })
    const { proposal, proposalVersion } = await only(product)
    const sponsor = { ref: people.sponsor.ref, name: people.sponsor.name }
    const start = { gateDue: '2022-06-30', people: { sponsor }, artefacts: offered.artefacts.map(({ id }) => id) }
    await use(product, lead, 'intake.convert', { beside: 'P1', note: '', proposal, proposalVersion, start })
    const tracker = product.tracker({ mapping: exampleMapping, zone: 'Europe/London' })
    for await (const { values } of tracker.items({ kind: 'components' }, ['gateReviewDue', 'sponsor'])) {
      const made = values.find(({ title }) => title === 'Portal')
      if (made) expect(made.fields).toMatchObject({ sponsor: { ok: true, value: { ref: sponsor.ref } } })
    }
    const { item } = await only(product)
    const below: string[] = []
    for await (const { values } of tracker.items({ kind: 'below', items: [item?.ref ?? ''] }, []))
      below.push(...values.map(({ title }) => title))
    expect(below.toSorted()).toEqual(offered.artefacts.map(({ name }) => name).toSorted())
  })

  it('lets the PMO enter the answer of somebody without access', async () => {
    const { product, as } = await judgedSite()
    await use(product, lead, 'intake.submit', { text: { ...text, onBehalfOf: 'Ann' } })
    await bring(product, 'askedBack', 'What does it cost?')
    const { proposal, proposalVersion, may } = await only(product)
    expect(may).toContain('received')
    const answer = { proposal, proposalVersion, text: { ...text, onBehalfOf: 'Ann', cost: 9 }, note: 'Nine pounds' }
    await expect(use(as(people.reader), reader, 'intake.resubmit', answer)).rejects.toThrow('Nothing was asked back of you')
    const { view } = await use(product, lead, 'intake.resubmit', answer)
    expect(view.proposals[0]).toMatchObject({ state: 'received', cost: 9 })
  })
})
