import type { FieldValue, NeutralField } from '@plumbline/core'
import { isFieldOf, neutralFieldNames, registerKinds, specOf } from '@plumbline/core'
import type { SeedChange, SeedItem, SeedPortfolio } from '@plumbline/sandbox'
import fc from 'fast-check'
import { fixture, item, people, phases } from './portfolio.ts'

const day = fc.integer({ min: 0, max: 5478 }).map((days) => new Date(Date.UTC(2015, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const person = fc.constantFrom(...people.filter((p) => p.role !== 'service').map(({ id, name, active }) => ({ ref: id, name, active })))
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,11}$/)
/** As people write: several scripts, mark-up characters, line ends; never only space, as that is no text. */
const text = fc
  .string({ unit: fc.constantFrom(...'abcäßéЖ名😀 <>&"\'\\/\n;,%'), minLength: 1, maxLength: 40 })
  .map((s) => s.normalize('NFC').trim())
  .filter((s) => s !== '')
/** Up to ten thousand million pounds, in pence; trackers store them as a decimal number of millions. */
const money = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((minor) => ({ minor, currency: 'GBP' }))

/** Words that a choice field may hold and to which the settings give no meaning, and the site's own words in another case. */
const oddWord = fc.constantFrom('Purple', 'GREEN', 'green', 'LIGHT', 'internal use', 'n/a', 'constructor', 'Réduire')
/** Labels as people give them: twice, and in several cases. */
const labels = fc.array(fc.oneof(word, fc.constantFrom('growth', 'Growth', 'net-zero')), { minLength: 1, maxLength: 5 })

const valueOf = (field: NeutralField): fc.Arbitrary<FieldValue> => {
  const { type, choices } = specOf(field)
  const byType: Record<typeof type, fc.Arbitrary<FieldValue>> = {
    money,
    date: day,
    whole: field === 'optionsCompared' ? fc.integer({ min: 0, max: 9 }) : fc.integer({ min: 1, max: 5 }),
    hundredths: fc.integer({ min: -10_000, max: 1_000_000 }),
    flag: fc.boolean(),
    choice: choices
      ? fc.oneof({ arbitrary: fc.constantFrom(...choices), weight: 5 }, { arbitrary: oddWord, weight: 1 })
      : field === 'artefactKind'
        ? fc.constantFrom('design', 'charter', 'testPlan')
        : fc.oneof(fc.constantFrom('Transport', 'Health & Care', 'Justice'), oddWord),
    person,
    text,
    list: labels,
  }
  return byType[type]
}

const valuesOf = (kind: SeedItem['kind']) =>
  fc
    .record(
      Object.fromEntries(
        neutralFieldNames.filter((f) => isFieldOf(f, kind)).map((f) => [f, fc.option(valueOf(f), { nil: null, freq: 4 })]),
      ),
      { requiredKeys: [] },
    )
    .map((values) => values as SeedItem['values'])

const moment = fc.integer({ min: 0, max: 300 * 24 }).map((hours) => new Date(Date.UTC(2021, 5, 2) + hours * 3_600_000).toISOString())
const inOrder = (changes: readonly SeedChange[]) => [...changes].sort((a, b) => a.at.localeCompare(b.at))
const by = fc.constantFrom('lead', 'sponsor')
const category = fc.constantFrom('toDo', 'inProgress', 'done', 'dropped')

const stateChanges = fc
  .array(fc.record({ at: moment, by, set: category.map((c) => ({ state: { category: c } })) }), { maxLength: 4 })
  .map((changes) => inOrder(changes as SeedChange[]))
const healthChange = fc.record({ at: moment, by, set: valueOf('declaredHealth').map((value) => ({ field: 'declaredHealth', value })) })
const reviewChange = fc.record({ at: moment, by, set: fc.option(day, { nil: null }).map((value) => ({ field: 'risksReviewedOn', value })) })
const phaseChange = fc.record({ at: moment, by, set: fc.constantFrom(...phases).map(({ id }) => ({ state: { phase: id } })) })
const projectChanges = fc
  .array(fc.oneof(healthChange, reviewChange, phaseChange), { maxLength: 5 })
  .map((changes) => inOrder(changes as SeedChange[]))

const below = (kind: SeedItem['kind'], changes: fc.Arbitrary<SeedChange[]> = stateChanges, maxLength = 6) =>
  fc
    .array(fc.record({ title: text, values: valuesOf(kind), changes }), { maxLength })
    .map((items) => items.map((i, n) => ({ ...i, id: `${kind}${n}`, kind })))

const artefactChange = fc.oneof(
  fc.record({ at: moment, by, set: valueOf('artefactState').map((value) => ({ field: 'artefactState', value })) }),
  fc.record({ at: moment, by, set: text.map((value) => ({ field: 'artefactContent', value })) }),
)
const artefactChanges = fc.array(artefactChange, { maxLength: 4 }).map((changes) => inOrder(changes as SeedChange[]))

const project = fc.record({
  title: text,
  values: valuesOf('project'),
  changes: projectChanges,
  delivery: below('delivery'),
  risks: below('risk'),
  entries: fc.tuple(
    ...registerKinds.filter((kind) => kind !== 'risk').map((kind) => below(kind, kind === 'artefact' ? artefactChanges : stateChanges, 2)),
  ),
})

/** Random projects of the neutral value domain with their items and histories, in random phases. */
export const portfolios = (projects: number): fc.Arbitrary<SeedPortfolio> =>
  fc.array(project, { minLength: 1, maxLength: projects }).map((drawn) => ({
    ...fixture,
    spaces: [
      {
        key: 'RND',
        name: 'Random',
        items: drawn.flatMap(({ title, values, changes, delivery, risks, entries }, n) => [
          item(`p${n}`, 'project', { title, values, changes }),
          ...[...delivery, ...risks, ...entries.flat()].map((i) =>
            item(`p${n}${i.id}`, i.kind, { parent: `p${n}`, title: i.title, values: i.values, changes: i.changes }),
          ),
        ]),
      },
    ],
  }))

export const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20220331)
export const long = process.env['PLUMBLINE_LONG'] === '1'
