import type { Answer, Call, OutputOf, Person, Ports, UseCaseName } from '@plumbline/core'
import { readPack, verifyPack } from '@plumbline/core/evidence'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { collect, zone } from '../contract/subject.ts'
import { ask, callOf, configure, service } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import type { SiteSubject } from '../support/subjects.ts'

/** A site on which people work, and how its ports are made, which may break. */
export interface Life {
  readonly subject: SiteSubject
  readonly item: string
  portsOf: (person: string) => Ports
  actorOf(person: string): Promise<Person>
  does<N extends UseCaseName>(person: string, name: N, input: unknown): Promise<Answer<OutputOf<N>>>
  refresh(): Promise<void>
}

export const bornOn = async (start: () => Promise<SiteSubject>): Promise<Life> => {
  const subject = await start()
  subject.seed(fixture)
  const known = new Map<string, Person>()
  const actorOf = async (person: string): Promise<Person> => {
    const name = fixture.people.find(({ id }) => id === person)?.name ?? ''
    const found =
      known.get(person) ?? (subject.name === 'Jira' ? (await subject.ports(person).directory.find(name))[0] : await subject.actor(person))
    if (!found) throw new Error(`nobody is called ${person}`)
    known.set(person, found)
    return found
  }
  await Promise.all(['pmo', 'sponsor', 'lead', 'owner'].map(actorOf))
  const callAs = async (person: string): Promise<Call> => callOf(await actorOf(person), subject.eyes)
  const life: Life = {
    subject,
    item: subject.ref('whole'),
    portsOf: (person) => subject.ports(person),
    actorOf,
    does: async (person, name, input) => ask(life.portsOf(person), await callAs(person), name, input),
    refresh: async () => {
      const ports = life.portsOf('product')
      const call = callOf(service, 'product')
      let progress = await startRefresh(ports, call)
      while (progress.status === 'running') progress = await stepRefresh(ports, call)
      if (progress.status !== 'finished') throw new Error(progress.problem ?? progress.status)
    },
  }
  await configure(subject.ports('pmo'), subject.mapping(), await actorOf('pmo'))
  return life
}

/** The sponsor lets the first gate pass; asked again, whoever did so already is told. */
export const vote = async (life: Life): Promise<string> => {
  const opened = await life.does('sponsor', 'gate.open', { item: life.item })
  if (!opened.ok) throw new Error(opened.problem.message)
  if (opened.value.kind !== 'gate') throw new Error(opened.value.reason)
  if (opened.value.gate.passed) return 'passed'
  const judgementHash = opened.value.judged.judgementHash
  const act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', comment: { text: 'Fine' } }
  const done = await life.does('sponsor', 'governance.act', { item: life.item, act })
  if (!done.ok) throw new Error(done.problem.message)
  return done.value.status
}

export const addRisk = async (life: Life, title: string): Promise<void> => {
  const { ref, name } = await life.actorOf('owner')
  const entry = { kind: 'risk', title, probability: 2, impact: 3, owner: { ref, name } }
  const entryKey = `form-${title.replaceAll(' ', '-')}`
  const made = await life.does('lead', 'register.create', { item: life.item, entryKey, entry })
  if (!made.ok) throw new Error(made.problem.message)
}

/** What has to be the same in the end, whatever broke on the way. */
export interface Standing {
  readonly risks: readonly string[]
  readonly passed: readonly string[]
  readonly record: number
  readonly votes: readonly string[]
  readonly bypasses: number
  readonly problems: readonly unknown[]
  readonly verified: boolean
}

/** What there is now. */
export const standing = async ({ subject, item, does }: Life): Promise<Standing> => {
  const tracker = subject.ports('product').tracker({ mapping: subject.mapping(), zone })
  const below = await collect(tracker.items({ kind: 'below', items: [item] }, []))
  const marks = await tracker.marks(item)
  const pack = await does('pmo', 'ledger.export', { item, format: 'json' })
  const opened = await does('pmo', 'governance.open', { item })
  if (!pack.ok || !opened.ok) throw new Error(pack.ok ? 'the governance cannot be opened' : pack.problem.message)
  const { verified } = await verifyPack(readPack(pack.value.text))
  return {
    risks: below
      .filter(({ kind }) => kind === 'risk')
      .map(({ title }) => title)
      .toSorted(),
    passed: marks.gates.filter(({ state }) => state === 'passed').map(({ gate }) => gate),
    record: marks.record?.seq ?? 0,
    votes: opened.value.decisions.flatMap(({ votes }) => votes.map(({ by }) => by.name)),
    bypasses: opened.value.bypasses.length,
    problems: opened.value.ledger.problems,
    verified,
  }
}
