import { fieldOf } from '../../facts/reading.ts'
import { TrackerError } from '../../failure.ts'
import type { Recorded } from '../../governance/acts.ts'
import { type Audit, type CorrectiveAction, type Finding, standsAfter } from '../../governance/audit/state.ts'
import { changesTold } from '../../governance/baseline/told.ts'
import type { ChangeCase } from '../../governance/changes/state.ts'
import { changeValues } from '../../governance/changes/values.ts'
import type { Condition } from '../../governance/conditions/state.ts'
import type { EmergencyRelease } from '../../governance/emergency/state.ts'
import { type GovernanceState, governanceState } from '../../governance/state.ts'
import { appendTo } from '../../ledger/keep.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Ports } from '../../ports.ts'
import type { FieldValues, ItemDraft, Meaning } from '../../work/draft.ts'
import type { Judged, Site } from '../judge-component.ts'
import { keepJudged } from '../keep-judged.ts'
import { judgeAgain } from './judge-again.ts'
import { product } from './sent-back.ts'

/** An erased person is known by a hash alone. */
const ownerIn = ({ ref, name }: NamedPerson): FieldValues => (/^[0-9a-f]{64}$/.test(ref) ? {} : { entryOwner: { ref, name, active: true } })

/** A tracker item that is to stand for something in the ledger. */
interface Wanted {
  readonly of: number
  readonly index: number
  readonly key: string
  readonly draft: Omit<ItemDraft, 'place'>
}

const forCondition = ({ decision, hash, index, gate, what, owner, due }: Condition): Wanted => {
  const title = what === '' ? `Condition of ${gate}` : what
  const values = { actionSource: 'condition', entryDue: due, ...ownerIn(owner) }
  const draft = { kind: 'action' as const, title, values, text: [{ is: 'paragraph' as const, text: title }] }
  return { of: decision, index, key: `condition-${hash.slice(0, 40)}-${index}`, draft }
}

const forRelease = ({ seq, hash, gate, by, reason, until }: EmergencyRelease): Wanted => ({
  of: seq,
  index: 0,
  key: `emergency-${hash.slice(0, 40)}`,
  draft: {
    kind: 'action',
    title: `Review the emergency release of ${gate}`,
    values: { actionSource: 'audit', entryDue: until },
    text: [{ is: 'paragraph', text: `Released by ${by.name}: ${reason}` }],
  },
})

/** The entry of the register that a change becomes which was asked for without one. */
const forChange = ({ seq, hash, title, reason, effects, asked }: ChangeCase): Wanted => ({
  of: seq,
  index: 0,
  key: `change-${hash.slice(0, 40)}`,
  draft: {
    kind: 'changeRequest',
    title: title.slice(0, 255).replaceAll(/\s+/g, ' ') || 'Change request',
    values: changeValues(effects),
    text: [
      { is: 'paragraph', text: reason },
      { is: 'paragraph', text: `Asked for by ${asked.by.name} with Plumbline.` },
    ],
  },
})

const forAction = (audit: Audit, finding: Finding, { seq, hash, what, owner, due }: CorrectiveAction): Wanted => ({
  of: seq,
  index: 0,
  key: `audit-${hash.slice(0, 40)}`,
  draft: {
    kind: 'action',
    title: what.slice(0, 255).replaceAll(/\s+/g, ' ') || 'Corrective action of an audit',
    values: { actionSource: 'audit', entryDue: due, ...ownerIn(owner) },
    text: [
      { is: 'paragraph', text: `Corrective action of the audit "${audit.title}"` },
      { is: 'paragraph', text: finding.what },
    ],
  },
})

const actionsWithout = ({ audits, brokenAt }: GovernanceState): readonly Wanted[] =>
  audits
    .filter(({ cancelled, closed }) => !cancelled && !closed)
    .flatMap((audit) =>
      audit.findings
        .filter(({ verified }) => !standsAfter(verified, brokenAt))
        .flatMap((finding) => finding.actions.filter(({ item }) => !item).map((action) => forAction(audit, finding, action))),
    )

/** Everything in a ledger that has to have a tracker item and has none yet. */
const wantedBy = (state: GovernanceState): readonly Wanted[] => {
  const { changes, conditions, emergencies } = state
  return [
    ...actionsWithout(state),
    ...changes.filter(({ ref, withdrawn }) => ref === null && !withdrawn).map(forChange),
    ...conditions.filter(({ item, met }) => !item && !met).map(forCondition),
    ...emergencies.filter(({ item, reviewed }) => !item && !reviewed).map(forRelease),
  ]
}

/** What the tracker does not take now is tried again at the next refresh, and keeps nobody from deciding. */
const unlessRefused = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TrackerError) return undefined
    throw error
  }
}

/** Makes each item that is wanted; what it became is to be recorded. */
const itemsFor = async (ports: Ports, { reading, governance }: Judged, meaning: Meaning): Promise<readonly Recorded[]> => {
  const place = { below: reading.project.ref }
  const made: Recorded[] = []
  for (const { of, index, key: name, draft } of wantedBy(governance.state)) {
    const found = await unlessRefused(ports.desk.ensureItem(name, { ...draft, place }, meaning))
    if (found) made.push({ kind: 'item.made', of, index, item: found.item, key: found.key, url: found.url })
  }
  return made
}

/** Tells the item of a condition its new day. */
const moveItems = async (ports: Ports, { reading, governance }: Judged, meaning: Meaning): Promise<void> => {
  for (const { item, due, moves, met } of governance.state.conditions) {
    const found = item && !met && moves.length > 0 ? reading.below.find(({ ref }) => ref === item.ref) : undefined
    const told = found && fieldOf(found, 'entryDue')
    if (found && told?.ok && told.value !== due) await unlessRefused(ports.desk.ensureFields(found.ref, { entryDue: due }, meaning))
  }
}

/** Tells the entries of the register how the ledger decided on them, and whether they are in the baseline. */
const tellChanges = async (ports: Ports, { reading, governance }: Judged, meaning: Meaning): Promise<void> => {
  for (const [ref, { decision, baselined }] of Object.entries(changesTold(governance.state))) {
    const entry = reading.below.find((item) => item.ref === ref)
    const said = { changeDecision: decision, changeBaselined: baselined }
    const differs = Object.entries(said).filter(([field, value]) => {
      const told = entry && fieldOf(entry, field as keyof typeof said)
      return told?.ok === true && (told.value ?? (field === 'changeDecision' ? 'pending' : false)) !== value
    })
    if (entry && differs.length > 0) await unlessRefused(ports.desk.ensureFields(entry.ref, Object.fromEntries(differs), meaning))
  }
}

/**
 * Does in the tracker what follows from a project's ledger and is not there yet. It runs after the head of the ledger stands on the item, and again at every refresh,
 * so that nothing is lost where it was cut short, and nothing is made twice.
 */
export const followUp = async (ports: Ports, site: Site, judged: Judged): Promise<Judged> => {
  const { mapping, zone } = site.configured.settings
  const meaning = { mapping, zone }
  if (judged.governance.ledger.anchoring.is === 'contradicted') return judged
  await moveItems(ports, judged, meaning)
  await tellChanges(ports, judged, meaning)
  const made = await itemsFor(ports, judged, meaning)
  if (made.length === 0) return judged
  const acts = made.map((act) => ({ at: judged.reading.readAt, by: product, act }))
  const ledger = await unlessRefused(appendTo(ports, judged.governance.ledger, acts))
  if (!ledger) return judged
  const again = await judgeAgain(site, judged, { ledger, state: governanceState(ledger) })
  return { ...again, outcome: await keepJudged(ports, again, 'whenChanged') }
}
