import { roleFields } from './catalogue.ts'
import { entryMeanings, sharedEntryMeanings } from './meaning/entries.ts'
import { projectMeanings } from './meaning/project.ts'
import { workMeanings } from './meaning/work.ts'

const fixed: Readonly<Record<string, string>> = { ...projectMeanings, ...workMeanings, ...entryMeanings }

const ofArtefact: Readonly<Record<string, string>> = {
  state: 'State of the artefact; missing where the register was read and holds none.',
  ageDays: 'Days since its content last changed.',
  approvedAfterChange: 'It was approved after its last change, by history.',
  approvedOn: 'Day of the last approval, by history.',
  fieldsFilledRatio: 'Share of its sections that are filled in, placeholders not counted.',
}

const patterns: readonly (readonly [RegExp, (part: string) => string | undefined])[] = [
  [/^roles\[(\w+)\]\.person$/, (role) => (roleFields.some((field) => field === role) ? 'Who holds the role.' : undefined)],
  [
    /^roles\[(\w+)\]\.active$/,
    (role) => (roleFields.some((field) => field === role) ? 'The account of who holds the role is active.' : undefined),
  ],
  [/^artefacts\[[\w-]+\]\.(\w+)$/, (member) => (Object.hasOwn(ofArtefact, member) ? ofArtefact[member] : undefined)],
  [/^training\.validFor\[([\w-]+)\]$/, () => 'The holder of the role has the training that it requires, and it is still valid.'],
  [
    /^gate\.passedOn\[([\w-]+)\]$/,
    () =>
      'Day on which the gate was last passed, by the record of passed gates, or declared when a running project came under its template.',
  ],
  [/^\w+\[\]\.(\w+)$/, (field) => (Object.hasOwn(sharedEntryMeanings, field) ? sharedEntryMeanings[field] : undefined)],
]

/** What a fact means, for those who write templates or record values. It stands apart from the catalogue because no judgement and no first paint needs it. */
export const meaningOf = (fact: string): string | undefined => {
  if (Object.hasOwn(fixed, fact)) return fixed[fact]
  for (const [pattern, told] of patterns) {
    const part = pattern.exec(fact)?.[1]
    const meaning = part === undefined && !pattern.test(fact) ? undefined : told(part ?? '')
    if (meaning !== undefined) return meaning
  }
  return undefined
}
