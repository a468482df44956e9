import { specOfName } from '../facts/entries.ts'
import type { PartChange, TemplateChange } from './change.ts'
import type { Parameter, Role } from './template.ts'
import type { Artefact, Ceremony, EmergencyPolicy, Kpi, Quorum, Register, TailoringLimit, WaiverPolicy } from './template-parts.ts'

export const effectWords: Readonly<Record<TemplateChange['effect'], string>> = {
  tightened: ' (stricter)',
  relaxed: ' (less strict)',
  changed: '',
  reworded: ' (the same in other words)',
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nobody' : names.join(', '))
const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const difference = (before: readonly string[], after: readonly string[]): readonly [come: string[], gone: string[]] => [
  after.filter((name) => !before.includes(name)),
  before.filter((name) => !after.includes(name)),
]

export const quorumWords = (quorum: Quorum | null): string => {
  if (!quorum) return 'any one of those who decide'
  const { all = [], atLeast } = quorum
  return [...(all.length === 0 ? [] : [all.join(', ')]), ...(atLeast ? [`${atLeast.count} of ${atLeast.of.join(', ')}`] : [])].join(' and ')
}

export const apartWords = ({
  subject,
  id,
  before,
  after,
}: { readonly subject: 'gate' | 'role'; readonly id: string } & Readonly<Record<'before' | 'after', readonly string[]>>): string => {
  const [come, gone] = difference(before, after)
  const said = (names: readonly string[], more: boolean): string[] => {
    if (names.length === 0) return []
    if (subject === 'gate') return [`${names.join(' and ')} may ${more ? 'no longer' : 'now'} decide at ${id}`]
    return [`${id} ${more ? 'must now be another person than' : 'may now be the same person as'} ${names.join(' and ')}`]
  }
  return [...said(come, true), ...said(gone, false)].join('; ')
}

export const trainingWords = (training: NonNullable<Role['training']>): string =>
  training.map(({ what, validMonths }) => (validMonths === undefined ? what : `${what} (${times(validMonths, 'month')})`)).join(', ') ||
  'none'

export const waiverWords = (policy: WaiverPolicy | null, otherwise = 'what the template says of all'): string =>
  policy
    ? `asked for by ${listed(policy.askedBy)}, granted by ${policy.grantedBy}, ${times(policy.maxDays, 'day')} at most, ${times(policy.extensions, 'extension')}`
    : otherwise

const may: Readonly<Record<TailoringLimit, string>> = {
  fixed: 'not be changed by a project',
  tightenOnly: 'only be made stricter by a project',
  relaxable: 'be changed by a project either way',
}
export const limitWords = (limit: TailoringLimit): string => may[limit]

const rangeWords = ({ min, max }: Parameter): string => `${min ?? 'any'} to ${max ?? 'any'}`
export const parameterLimitWords = (id: string, before: Parameter, after: Parameter): string =>
  [
    ...(before.tailoring === after.tailoring ? [] : [`Parameter ${id} may now ${limitWords(after.tailoring ?? 'tightenOnly')}`]),
    ...(before.min === after.min && before.max === after.max
      ? []
      : [`Parameter ${id} may be ${rangeWords(after)} instead of ${rangeWords(before)}`]),
  ].join('; ')

const instead = (what: string, before: string, after: string): string[] =>
  before === after ? [] : [`${what} ${after} instead of ${before}`]
const orWords = (sentences: readonly string[], otherwise: string): string => sentences.join('; ') || otherwise

const artefactWords = (before: Artefact, after: Artefact): string => {
  const required = ({ fields }: Artefact): string[] => fields.flatMap((field) => (field.required ? [field.name] : []))
  const [come, gone] = difference(required(before), required(after))
  return orWords(
    [
      ...(come.length > 0 ? [`now needs ${come.join(', ')}`] : []),
      ...(gone.length > 0 ? [`no longer needs ${gone.join(', ')}`] : []),
      ...instead('is asked for by', before.gate ?? 'no gate', after.gate ?? 'no gate'),
      ...instead('is written by', before.writtenBy, after.writtenBy),
      ...instead('is approved by', before.approvedBy ?? 'nobody', after.approvedBy ?? 'nobody'),
    ],
    'is described in other words',
  )
}

const rhythm = ({ everyDays }: Ceremony): string =>
  typeof everyDays === 'number' ? times(everyDays, 'day') : `the days of parameter ${everyDays.parameter}`

const ceremonyWords = (before: Ceremony, after: Ceremony): string =>
  orWords(
    [
      ...instead('comes every', rhythm(before), rhythm(after)),
      ...instead('is led by', before.ledBy, after.ledBy),
      ...instead('is read from', before.fact ?? 'nothing', after.fact ?? 'nothing'),
    ],
    'is described in other words',
  )

const factName = (fact: string): string => specOfName(fact)?.label ?? fact

const threshold = ({ fact }: Kpi, value: number): string => (specOfName(fact)?.unit === 'basisPoints' ? `${value / 100}%` : String(value))

const kpiWords = (before: Kpi, after: Kpi): string =>
  orWords(
    [
      ...instead('is read from', factName(before.fact), factName(after.fact)),
      ...instead('is better', before.better, after.better),
      ...instead('is green up to', threshold(before, before.green), threshold(after, after.green)),
      ...instead('is amber up to', threshold(before, before.amber), threshold(after, after.amber)),
      ...(before.signalOnly === after.signalOnly
        ? []
        : [after.signalOnly ? 'has no thresholds any more, only its own course' : 'now has thresholds']),
    ],
    'is described in other words',
  )

const registerWords = (before: Register, after: Register): string =>
  orWords(
    [
      ...instead('is reviewed within', times(before.reviewEveryDays ?? 0, 'day'), times(after.reviewEveryDays ?? 0, 'day')),
      ...instead('counts as high from', String(before.highScore ?? 'no score'), String(after.highScore ?? 'no score')),
    ],
    'has another name',
  )

const emergencyWords = ({ roles, maxHours }: EmergencyPolicy): string => `${roles.join(' or ')} for ${maxHours} hours at most`

const kinds = { artefact: 'artefact', ceremony: 'ceremony', kpi: 'measure', register: 'register' } as const

const changedWords = (change: Exclude<PartChange, { name: string } | { subject: 'waivers' | 'emergency' | 'tierTable' }>): string => {
  if (change.subject === 'artefact') return artefactWords(change.before, change.after)
  if (change.subject === 'ceremony') return ceremonyWords(change.before, change.after)
  return change.subject === 'kpi' ? kpiWords(change.before, change.after) : registerWords(change.before, change.after)
}

/** A change beside phases, gates, roles, parameters and criteria, as a sentence. */
export const partWords = (change: PartChange): string => {
  if (change.subject === 'tierTable') return 'The tier table decides otherwise which projects are light, standard or major'
  if (change.subject === 'emergency')
    return `A gate is now opened in an emergency by ${emergencyWords(change.after)} instead of ${emergencyWords(change.before)}${effectWords[change.effect]}`
  if (change.subject === 'waivers')
    return `Waivers are now ${waiverWords(change.after, 'not ruled')} instead of ${waiverWords(change.before, 'not ruled')}${effectWords[change.effect]}`
  const what = kinds[change.subject]
  if ('name' in change) return change.aspect === 'added' ? `There is a new ${what}: ${change.name}` : `The ${what} ${change.name} is gone`
  return `The ${what} ${change.after.name} ${changedWords(change)}${change.effect === 'reworded' ? '' : effectWords[change.effect]}`
}
