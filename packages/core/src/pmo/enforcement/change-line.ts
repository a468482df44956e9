import type { GuardChange, GuardRule } from '../../gates/enforcement.ts'

const rules: Readonly<Record<GuardRule, string>> = {
  field: 'the field',
  hold: 'the rule that refuses the move',
  explain: 'the rule that says what is missing',
  writers: 'the rule that lets nobody but Plumbline fill the gates',
  recordedBy: 'the rule that notes who wrote a record',
  sentBack: 'the rule that opens later gates again',
}
const kinds: Readonly<Record<GuardChange['kind'], string>> = {
  add: 'added',
  mend: 'set right',
  enable: 'switched on',
  migrate: 'named by its number',
  remove: 'taken away',
}

/** One change of the tracker's rules in the words of its record. */
export const changeLine = ({ where, state, slot, rule, kind }: Omit<GuardChange, 'by' | 'at'>): string => {
  const place = [where, ...(state === null ? [] : [state]), ...(slot === null ? [] : [`gate ${slot}`])].join(', ')
  return `${place}: ${rules[rule]} ${kinds[kind]}`
}
