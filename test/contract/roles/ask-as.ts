import { type Answer, type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { SeedPortfolio } from '@plumbline/sandbox'
import { ask, callOf, phaseGate, service, zone } from '../../support/calls.ts'
import { fixture, item } from '../../support/portfolio.ts'
import type { Subject } from '../subject.ts'
import { type About, inputs, proposalText, reviewPlan, templateText } from './inputs.ts'
import { type Role, roles, type Said } from './table.ts'

const people: Readonly<Record<Exclude<Role, 'product'>, string>> = {
  pmo: 'pmo',
  manager: 'lead',
  sponsor: 'sponsor',
  member: 'owner',
  reader: 'reader',
  outsider: 'reader',
}

/** What an outsider must never read anywhere. */
export const hush = 'Hushed project'

const whole = fixture.spaces.flatMap(({ items }) => items).find(({ id }) => id === 'whole')

const project = (id: string, title: string, labels: readonly string[]) =>
  item(id, 'project', { title, values: { ...whole?.values, benefitOwner: null }, labels: [...labels] })

/** Nobody but a manager and a sponsor is named on these projects, so that a member holds no role there. */
const portfolio: SeedPortfolio = {
  ...fixture,
  spaces: [
    { key: 'OPN', name: 'Open things', items: [project('whole', 'A whole project', [])] },
    { key: 'PMO', name: 'PMO', items: [item('method', 'artefact')] },
    { key: 'HSH', name: 'Other things', items: [project('hushed', hush, ['confidential'])] },
  ],
}

/** A site on which everybody may ask. */
export interface AskedSite {
  /** What each of them is told, in a word; and all that the outsider reads. */
  readonly all: (
    name: UseCaseName,
  ) => Promise<{ readonly said: Readonly<Record<string, Said | 'bad question'>>; readonly outsider: string }>
  readonly answer: <N extends UseCaseName>(role: Role, name: N, input: unknown) => Promise<Answer<OutputOf<N>>>
  readonly about: About
  readonly refresh: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Reasons that lie in who asks. */
const ofWho = new Set(['notYourRole', 'selfAppointed', 'separation', 'requester', 'notDelegated'])

/** Conflicts and things that are not there any more are told to whoever may ask; the words tell one refusal from the other. */
const wordOf = (answer: Answer<unknown>): Said | 'bad question' => {
  if (!answer.ok) {
    const { code, message } = answer.problem
    if (/cannot be used as it is/.test(message) || code === 'unexpected-answer') return 'bad question'
    if (/you may not see it|no such request/.test(message)) return 'hidden'
    if (/asked back of you/.test(message)) return 'refused'
    return code === 'forbidden' && !/Nothing is proposed/.test(message) ? 'forbidden' : 'yes'
  }
  const value = answer.value as { readonly status?: string; readonly obstacles?: readonly string[] }
  // Where another wish of theirs waits on the item, this one may be asked for after the next run.
  if (value.status === 'requested' || value.obstacles?.includes('pending')) return 'asked'
  return value.status === 'refused' && value.obstacles?.some((obstacle) => ofWho.has(obstacle)) ? 'refused' : 'yes'
}

const done = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(`${answer.problem.message} ${answer.problem.remedy}`)
}

const actorsOf = (subject: Subject) => {
  const known = new Map<string, Promise<Person>>()
  const find = async (person: string): Promise<Person> => {
    const name = fixture.people.find(({ id }) => id === person)?.name ?? ''
    const found = subject.eyes === 'product' ? await subject.ports(person).directory.find(name) : []
    return found[0] ?? subject.actor(person)
  }
  return (person: string): Promise<Person> => {
    const actor = known.get(person) ?? find(person)
    known.set(person, actor)
    return actor
  }
}

/** What there is to be decided on: a draft, a review of both projects, a proposal of the sponsor and a request of the manager. */
const leave = async (
  answer: AskedSite['answer'],
  items: readonly string[],
): Promise<Pick<About, 'proposal' | 'request' | 'requestVersion' | 'job'>> => {
  const plan = reviewPlan(items)
  done(await answer('pmo', 'template.saveDraft', { draft: 'kept', text: templateText, draftVersion: 'new' }))
  done(await answer('pmo', 'review.save', { id: 'board', version: 'new', plan }))
  const proposed = done(await answer('sponsor', 'intake.submit', { text: proposalText }))
  const requested = done(
    await answer('manager', 'resource.request', { item: items[0], role: 'Tester', periods: { '2022-04': 1 }, note: '' }),
  )
  const [back] = proposed.view.proposals
  if (!back || !requested.ok) throw new Error('Somebody else was here')
  const { proposal, proposalVersion } = back
  done(await answer('pmo', 'intake.decide', { proposals: [{ proposal, proposalVersion }], to: 'askedBack', note: 'Why?' }))
  const { request } = requested
  const requestVersion = requested.view.requests.find((one) => one.request === request)?.requestVersion ?? ''
  const [began] = done(await answer('pmo', 'job.list', {})).jobs
  return { proposal, request, requestVersion, job: began?.job ?? '' }
}

export const askedSite = async (subject: Subject): Promise<AskedSite> => {
  subject.seed(portfolio)
  const actor = actorsOf(subject)
  const answer: AskedSite['answer'] = async (role, name, input) =>
    role === 'product'
      ? ask(subject.ports('product'), callOf(service, 'product'), name, input)
      : ask(subject.ports(people[role]), callOf(await actor(people[role]), subject.eyes), name, input)
  const mapping = subject.mapping()
  const settings = { template: { document: phaseGate }, mapping, zone, passageDays: 90 }
  const [open, hushed, methodologyItem] = ['whole', 'hushed', 'method'].map((id) => subject.ref(id))
  done(await answer('pmo', 'settings.save', { ...settings, methodologyItem, settingsVersion: 'new' }))
  const refresh = async (): Promise<void> => {
    const [ports, call] = [subject.ports('product'), callOf(service, 'product')]
    let progress = await startRefresh(ports, call)
    while (progress.status === 'running') progress = await stepRefresh(ports, call)
  }
  await refresh()
  const items = [open, hushed].map(String)
  const left = await leave(answer, items)
  const aboutOf = async (ref: string): Promise<About> => {
    const { judgement } = await subject.ports('product').tracker({ mapping, zone }).marks(ref)
    return { item: ref, judgementHash: judgement?.hash ?? '', mapping, ...left }
  }
  const [about, other] = await Promise.all([aboutOf(items[0] ?? ''), aboutOf(items[1] ?? '')])
  const askAs = async (role: Role, name: UseCaseName) => {
    const answered = await answer(role, name, inputs[name](role === 'outsider' ? other : about))
    return { said: wordOf(answered), told: JSON.stringify(answered) }
  }
  return {
    answer,
    about,
    refresh,
    all: async (name) => {
      const said = new Map<Role, Awaited<ReturnType<typeof askAs>>>()
      const [own, theirs] = [inputs[name](about), inputs[name](other)]
      // The PMO last: what they may do may leave nothing for the others to be refused.
      for (const role of roles.toReversed()) {
        // The outsider is the reader, who asks the same where no item is named.
        const known = role === 'reader' && JSON.stringify(own) === JSON.stringify(theirs) ? said.get('outsider') : undefined
        said.set(role, known ?? (await askAs(role, name)))
      }
      return { said: Object.fromEntries([...said].map(([role, each]) => [role, each.said])), outsider: said.get('outsider')?.told ?? '' }
    },
    close: () => subject.close(),
  }
}
