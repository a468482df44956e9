import { inEnglish, type Saying } from '@plumbline/core/sentence'
import { inGerman } from './german.ts'
import { maybe } from './words.ts'

const registers: Readonly<Record<string, string>> = {
  risks: 'Risiken',
  projectIssues: 'Projektprobleme',
  changeRequests: 'Änderungsanträge',
  decisions: 'Entscheidungen',
  actions: 'Maßnahmen',
  dependencies: 'Abhängigkeiten',
  stakeholders: 'Stakeholder',
  benefits: 'Nutzen',
  lessons: 'Erfahrungen',
  deliverables: 'Liefergegenstände',
  milestones: 'Meilensteine',
  defects: 'Fehler',
  exceptions: 'Ausnahmesituationen',
  contracts: 'Verträge',
  artefacts: 'Artefakte',
}

const label = (fact: string): string => {
  const english = inEnglish.fact(fact)
  return inGerman(english) ?? english
}

const days = (count: number): string => `${Math.abs(count)} ${Math.abs(count) === 1 ? 'Tag' : 'Tage'}`
const percent = (value: number): string => `${String(value / 100).replace('.', ',')} %`

const value: Saying['value'] = (given, unit) => {
  if (typeof given === 'boolean') return given ? 'ja' : 'nein'
  if (typeof given === 'string') return maybe(`choice.${given}`) ?? maybe(`tier.${given}`) ?? given
  if (unit === 'basisPoints') return percent(given)
  if (unit === 'days') return `${given} ${given === 1 ? 'Tag' : 'Tage'}`
  return unit === 'months' ? `${given} ${given === 1 ? 'Monat' : 'Monate'}` : String(given)
}

/** Conditions in German. Facts are called by their German labels and stand in front, so that no case has to be formed. */
export const inGermanWords: Saying = {
  comparisons: {
    equals: '=',
    notEquals: '≠',
    below: 'unter',
    atMost: 'höchstens',
    above: 'über',
    atLeast: 'mindestens',
  },
  comparisonsOfDays: {
    equals: 'am',
    notEquals: 'nicht am',
    below: 'vor',
    atMost: 'spätestens',
    above: 'nach',
    atLeast: 'frühestens',
  },
  earlier: { previousGate: 'beim vorigen Gate', previousPeriod: 'eine Woche zuvor' },
  and: 'und',
  or: 'oder',
  theDay: 'Tag der Beurteilung',
  fact: (name) => `„${label(name)}“`,
  register: (name) => registers[name] ?? name,
  value,
  daysFrom: (count, day) => (count === 0 ? day : `${day} ${count < 0 ? '−' : '+'} ${days(count)}`),
  earlierOf: (fact, moment) => `${fact} ${moment}`,
  compared: (subject, comparison, right) => `${subject} ${comparison} ${right}`,
  given: (fact) => `${fact} ist angegeben`,
  not: (inner) => `nicht (${inner})`,
  distinct: (facts, atLeast) => `${facts}: mindestens ${atLeast} verschiedene Personen`,
  every: (register, inner) => `für jeden Eintrag in ${register}: ${inner}`,
  some: (register, inner) => `für mindestens einen Eintrag in ${register}: ${inner}`,
  count: (register, where) => `Anzahl ${register}${where === undefined ? '' : ` mit ${where}`}:`,
  share: (register, among, inner) => `Anteil ${register}${among === undefined ? '' : ` mit ${among}`}, für die gilt ${inner}:`,
  inARow: (weeks, inner) => `${weeks} Wochen in Folge: ${inner}`,
}
