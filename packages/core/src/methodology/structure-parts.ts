import type { FactValue } from '../facts/facts.ts'
import type { TemplateProblem } from './check.ts'
import { missingGates, missingRoles, type Names, repeated } from './structure-names.ts'
import type { Template } from './template.ts'
import type { Artefact, Ceremony, Kpi } from './template-parts.ts'

type TypeOf = (fact: string) => FactValue['is'] | undefined

const twice = (part: string, ids: readonly string[]): TemplateProblem[] =>
  repeated(ids).map((id) => ({ place: `${part}.${id}`, message: `"${id}" is used twice; give one of them another id` }))

const factProblems = (place: string, fact: string, wanted: FactValue['is'], typeOf: TypeOf): TemplateProblem[] => {
  const type = typeOf(fact)
  if (type === undefined) return [{ place, message: `"${fact}" is not in the fact catalogue; choose a fact that is` }]
  const words = wanted === 'date' ? 'a day' : 'a whole number'
  return type === wanted ? [] : [{ place, message: `"${fact}" is no ${wanted === 'date' ? 'day' : 'number'}; ${words} is needed here` }]
}

const artefactProblems = ({ id, gate, writtenBy, approvedBy, fields }: Artefact, names: Names): TemplateProblem[] => {
  const place = `artefacts.${id}`
  return [
    ...missingGates(place, names, typeof gate === 'string' ? [gate] : []),
    ...missingRoles(place, names, [writtenBy, ...(approvedBy === undefined ? [] : [approvedBy])]),
    ...twice(
      place,
      fields.map((field) => field.id),
    ),
  ]
}

const ceremonyProblems = (
  { id, everyDays, ledBy, fact }: Ceremony,
  template: Template,
  names: Names,
  typeOf: TypeOf,
): TemplateProblem[] => {
  const place = `ceremonies.${id}`
  const parameter = typeof everyDays === 'object' ? everyDays.parameter : undefined
  const known = parameter !== undefined && Object.hasOwn(template.parameters, parameter) ? template.parameters[parameter] : undefined
  return [
    ...missingRoles(place, names, [ledBy]),
    ...(parameter !== undefined && typeof known?.value !== 'number'
      ? [{ place, message: `There is no parameter "${parameter}" with a number of days; add it or write the number` }]
      : []),
    ...(fact === undefined ? [] : factProblems(place, fact, 'date', typeOf)),
  ]
}

const kpiProblems = ({ id, fact, better, green, amber }: Kpi, typeOf: TypeOf): TemplateProblem[] => {
  const place = `kpis.${id}`
  const swapped = better === 'higher' ? amber > green : amber < green
  return [
    ...factProblems(place, fact, 'whole', typeOf),
    ...(swapped ? [{ place, message: `Where ${better} is better, amber ${amber} cannot be better than green ${green}; swap them` }] : []),
  ]
}

/** What is wrong in the parts beside phases, gates and criteria. */
export const partProblems = (template: Template, names: Names, typeOf: TypeOf): TemplateProblem[] => {
  const { artefacts = [], ceremonies = [], kpis = [], registers = [] } = template
  const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  return [
    ...twice('artefacts', idsOf(artefacts)),
    ...artefacts.flatMap((artefact) => artefactProblems(artefact, names)),
    ...twice('ceremonies', idsOf(ceremonies)),
    ...ceremonies.flatMap((ceremony) => ceremonyProblems(ceremony, template, names, typeOf)),
    ...twice('kpis', idsOf(kpis)),
    ...kpis.flatMap((kpi) => kpiProblems(kpi, typeOf)),
    ...twice(
      'registers',
      registers.map(({ kind }) => kind),
    ),
  ]
}
