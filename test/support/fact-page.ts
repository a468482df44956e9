import { type FactSpec, factCatalogue, specOf } from '@plumbline/core'
import { collectionCatalogue, meaningOf, parametrisedFacts } from '@plumbline/core/methodology'

const units: Readonly<Record<FactSpec['unit'], string>> = {
  flag: 'yes or no',
  count: 'count',
  basisPoints: 'share, in basis points',
  days: 'days',
  months: 'months',
  date: 'day',
  money: 'money',
  choice: 'choice',
  person: 'person',
  score: 'number',
  hundredths: 'number, in hundredths',
}

const registerWords = (register: string): string => register.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** What makes a fact known, in the order in which it is looked for. */
const known = ({ fields, register, needs, recorded, from }: FactSpec): string => {
  const fresh = recorded?.freshDays === undefined ? 'recorded by hand' : `recorded by hand, good for ${recorded.freshDays} days`
  return [
    ...(register ? [`register of type ${registerWords(register)}`] : needs === 'deliveryTypes' ? ['delivery items'] : []),
    ...(needs === 'phases' ? ['mapping of states to phases'] : []),
    ...(fields.length > 0 ? [`fields: ${fields.map((field) => specOf(field).label).join(', ')}`] : []),
    ...(recorded ? [fresh] : []),
    ...(from ? [`computed from ${from.map((fact) => `\`${fact}\``).join(', ')}`] : []),
  ].join('; ')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (name: string, spec: FactSpec): string => {
  const choices = spec.choices ? `: ${spec.choices.join(', ')}` : ''
  const meaning = meaningOf(name)
  if (meaning === undefined) throw new Error(`Nobody says what ${name} means`)
  return `| \`${name}\` | ${spec.label} | ${units[spec.unit]}${choices} | ${cell(meaning)} | ${cell(known(spec)) || 'the item itself, its history, or the records of gates'} |`
}

const head = ['| Fact | Called | Type | Meaning | Known from |', '| --- | --- | --- | --- | --- |']

const table = (title: string, facts: readonly (readonly [string, FactSpec])[]): string =>
  [`## ${title}`, '', ...head, ...facts.map(([name, spec]) => row(name, spec)), ''].join('\n')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const bySubject = (): ReadonlyMap<string, readonly (readonly [string, FactSpec])[]> => {
  const subjects = new Map<string, [string, FactSpec][]>()
  for (const entry of Object.entries(factCatalogue)) {
    const subject = (/^[A-Za-z]+/.exec(entry[0])?.[0] ?? '').replace(
      /([a-z])([A-Z])/g,
      (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
    )
    subjects.set(subject, [...(subjects.get(subject) ?? []), entry])
  }
  return subjects
}

const examples: readonly (readonly [string, string, string])[] = [
  ...['state', 'ageDays', 'approvedAfterChange', 'approvedOn', 'fieldsFilledRatio'].map(
    (member) => ['artefacts[KIND]', 'KIND', member] as const,
  ),
  ['training.validFor[ROLE]', 'ROLE', ''],
  ['gate.passedOn[GATE]', 'GATE', ''],
]

const parametrised = (): readonly (readonly [string, FactSpec])[] =>
  examples.flatMap(([pattern, id, member]) => {
    const spec = parametrisedFacts.find((candidate) => candidate.pattern === pattern)?.of(id, member)
    return spec ? [[member === '' ? pattern : `${pattern}.${member}`, spec] as const] : []
  })

/** The page of all facts that a template may ask for, written from the catalogue. */
export const factPage = (): string =>
  [
    '# Facts',
    '',
    '<!-- Written by `UPDATE=1 npx vitest run fact-page`; do not edit. -->',
    '',
    'What a rule may ask for. A fact is known from its mapped field or register, else from what people recorded, else it is computed from other facts; else it is unknown, with the reason. What is mapped and could not be read stays unknown, whatever was recorded. Records are recorded, not protected.',
    '',
    ...[...bySubject()].map(([subject, facts]) => table(capital(subject), facts)),
    table('Facts of every artefact kind, role and gate', parametrised()),
    ...Object.entries(collectionCatalogue).map(([name, fields]) => table(`Register ${registerWords(name)}`, Object.entries(fields))),
  ].join('\n')
