import type { ComponentMove, GateMove } from '../gates/dry-run.ts'
import type { Template } from '../methodology/template.ts'
import type { MessageLanguage } from './settings.ts'

/** What a manager is told: the two versions, what the new one asks differently, and what that does to this very project. */
export interface CameOver {
  readonly before: Template
  readonly after: Template
  readonly words: readonly string[]
  readonly move: ComponentMove
}

const shownRules = 8
const shownWords = 6

type Held = Readonly<Record<GateMove['rules'][number]['change'], string>>
type Outcomes = Readonly<Record<ComponentMove['change'], string>>

const holds: Held = {
  newlyHeld: 'now holds the gate',
  released: 'no longer holds the gate',
  unknown: 'could not be checked',
}

const outcomes: Outcomes = {
  newlyHeld: 'With what is known today, the gate ahead is held by it.',
  released: 'With what is known today, the gate ahead is no longer held.',
  unknown: 'Whether it holds the gate ahead could not be checked.',
  unchanged: 'With what is known today, nothing changes at the gate ahead.',
}

const inEnglish = ({ before, after, words, move }: CameOver): readonly string[] => [
  `This project now stands under ${after.name} ${after.version}; before, it stood under ${before.name} ${before.version}.`,
  outcomes[move.change],
  ...move.rules.slice(0, shownRules).map(({ rule, statement, change }) => `${rule} ${holds[change]}: ${statement}`),
  ...(words.length > 0 ? ['What the new version asks differently:', ...words.slice(0, shownWords)] : []),
  ...(words.length > shownWords ? [`And ${words.length - shownWords} more; the gate panel shows all that is asked.`] : []),
]

const heldInGerman: Held = {
  newlyHeld: 'hält jetzt das Gate auf',
  released: 'hält das Gate nicht mehr auf',
  unknown: 'war nicht prüfbar',
}

const outcomesInGerman: Outcomes = {
  newlyHeld: 'Nach heutigem Stand hält sie das nächste Gate auf.',
  released: 'Nach heutigem Stand ist das nächste Gate nicht mehr aufgehalten.',
  unknown: 'Ob sie das nächste Gate aufhält, war nicht prüfbar.',
  unchanged: 'Nach heutigem Stand ändert sich am nächsten Gate nichts.',
}

/** The wording of criteria is the template's own; the list of differences is left to the panel, which says it there. */
const inGerman = ({ before, after, words, move }: CameOver): readonly string[] => [
  `Dieses Projekt steht jetzt unter ${after.name} ${after.version}; zuvor stand es unter ${before.name} ${before.version}.`,
  outcomesInGerman[move.change],
  ...move.rules.slice(0, shownRules).map(({ rule, statement, change }) => `${rule} ${heldInGerman[change]}: ${statement}`),
  ...(words.length > 0
    ? [
        `Die neue Version verlangt ${words.length === 1 ? 'eine Sache' : `${words.length} Dinge`} anders; im Gate-Panel steht alles, was verlangt wird.`,
      ]
    : []),
]

/** The lines of the message in each language of messages. */
export const messageLines: Readonly<Record<MessageLanguage, (over: CameOver) => readonly string[]>> = { en: inEnglish, de: inGerman }
