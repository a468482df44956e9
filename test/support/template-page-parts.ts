import { factSpecOf, type Kpi, type Template, type TierTable } from '@plumbline/core'
import { inColumns } from './template-page-asked.ts'

type NameOf = (role: string) => string

const section = (title: string, text: string): string[] => [`## ${title}`, '', text, '']

const roles = ({ roles }: Template, nameOf: NameOf): string =>
  inColumns(
    ['Role', 'Not the same person as', 'Training recommended'],
    roles.map((role) => [
      role.group ? `${role.name} (several people)` : role.name,
      (role.distinctFrom ?? []).map(nameOf).join(', ') || '–',
      (role.training ?? [])
        .map(({ what, validMonths }) => (validMonths === undefined ? what : `${what}, again after ${validMonths} months`))
        .join('; ') || '–',
    ]),
  )

const artefacts = ({ artefacts = [] }: Template, nameOf: NameOf): string =>
  inColumns(
    ['Artefact', 'What it is for', 'By', 'Written by', 'Approved by', 'Sections (those in italics may stay empty)'],
    artefacts.map((artefact) => [
      artefact.name,
      artefact.purpose,
      artefact.gate ?? '–',
      nameOf(artefact.writtenBy),
      artefact.approvedBy === undefined ? '–' : nameOf(artefact.approvedBy),
      artefact.fields.map(({ name, required }) => (required ? name : `*${name}*`)).join('; '),
    ]),
  )

const ceremonies = (template: Template, nameOf: NameOf): string =>
  inColumns(
    ['What', 'What it is for', 'Every', 'Led by', 'Counts'],
    (template.ceremonies ?? []).map(({ name, purpose, everyDays, ledBy, evidence }) => {
      const days = typeof everyDays === 'number' ? everyDays : template.parameters[everyDays.parameter]?.value
      return [name, purpose, `${typeof days === 'number' ? Math.abs(days) : '?'} days`, nameOf(ledBy), evidence]
    }),
  )

const threshold = ({ fact, better, signalOnly }: Kpi, value: number): string => {
  if (signalOnly) return '–'
  const shown = factSpecOf(fact)?.unit === 'basisPoints' ? `${value / 100} %` : String(value)
  return `${better === 'higher' ? '≥' : '≤'} ${shown}`
}

const kpis = ({ kpis = [] }: Template): string =>
  inColumns(
    ['Measure', 'Green', 'Amber', 'Remarks'],
    kpis.map((kpi) => [
      kpi.name,
      threshold(kpi, kpi.green),
      threshold(kpi, kpi.amber),
      [...(kpi.signalOnly ? ['No threshold: its own course says something.'] : []), ...(kpi.note === undefined ? [] : [kpi.note])].join(
        ' ',
      ) || '–',
    ]),
  )

const registers = ({ registers = [] }: Template): string =>
  inColumns(
    ['Register', 'Looked through every', 'High from'],
    registers.map(({ name, reviewEveryDays, highScore }) => [
      name,
      reviewEveryDays === undefined ? '–' : `${reviewEveryDays} days`,
      highScore === undefined ? '–' : `a score of ${highScore}`,
    ]),
  )

const amount = ({ minor, currency }: { readonly minor: number; readonly currency: string }): string => `${currency} ${minor / 100}`

const tierWords = ({ light, major }: TierTable): string => {
  const small = [
    ...(light.budgetBelow ? [`a budget below ${amount(light.budgetBelow)}`] : []),
    ...(light.monthsBelow ? [`shorter than ${light.monthsBelow} months`] : []),
    ...(light.dataClasses ? [`data that are ${light.dataClasses.join(' or ')}`] : []),
  ]
  const large = [
    ...(major.budgetAbove ? [`a budget above ${amount(major.budgetAbove)}`] : []),
    ...(major.monthsAbove ? [`longer than ${major.monthsAbove} months`] : []),
    ...(major.dataClasses ? [`data that are ${major.dataClasses.join(' or ')}`] : []),
  ]
  return `Until the PMO says otherwise, *light* needs all of: ${small.join('; ')}. *Major* needs one of: ${large.join('; ')}. All else is *standard*.`
}

const waiverWords = ({ waivers }: Template, nameOf: NameOf): string =>
  waivers
    ? `${waivers.askedBy.map(nameOf).join(' or ')} may ask; ${nameOf(waivers.grantedBy)} grants, with a compensating control, for at most ${waivers.maxDays} days and ${waivers.extensions} extension. Nobody grants a waiver on a gate that they approve.`
    : 'No policy of its own.'

const emergencyWords = ({ emergency }: Template, nameOf: NameOf): string =>
  emergency ? `${emergency.roles.map(nameOf).join(' or ')} may open a gate in an emergency, for at most ${emergency.maxHours} hours.` : ''

/** What a template says beside gates and criteria. */
export const partsOfPage = (template: Template, nameOf: NameOf): string =>
  [
    ...section('Roles', roles(template, nameOf)),
    ...section('Artefacts', artefacts(template, nameOf)),
    ...section('Rhythm', ceremonies(template, nameOf)),
    ...section('Measures', kpis(template)),
    ...section('Registers', registers(template)),
    ...section('Waivers', waiverWords(template, nameOf)),
    ...(template.emergency ? section('Emergencies', emergencyWords(template, nameOf)) : []),
    ...(template.tierTable ? section('Which tier', tierWords(template.tierTable)) : []),
  ].join('\n')
