import type { GuardChange, GuardObstacle, GuardPreview, SlotStanding } from '@plumbline/core'

const rules: Readonly<Record<GuardChange['rule'], string>> = {
  field: 'field',
  hold: 'refuses the move until the gate is passed',
  explain: 'says at the move what is missing',
  writers: 'lets nobody but Plumbline fill the gates',
  recordedBy: 'notes who wrote a record',
  sentBack: 'opens later gates again when a project is sent back',
}

const obstacles: Readonly<Record<GuardObstacle['kind'], string>> = {
  noPermission: 'you may not change these rules',
  systemProcess: 'belongs to the tracker’s own process, which is never changed; make an inherited one',
  sharedType: 'items in states that mean no phase: the type stands for other things too; use one of its own',
  noType: 'no process in use has this type',
  noField: 'the field is missing',
  noGroup: 'the group does not exist; the script makes it',
  createdInside: 'items are made in this state, which is found afterwards and not stopped',
  notEditable: 'cannot be edited',
  noModule: 'Plumbline’s rules are not installed',
  rulesNotOffered: 'keeps its own rules, and takes none of an app; guidance only',
  fieldNotAdded: 'keeps its own fields, and “Plumbline gates” is not among them; guidance only',
  workflowRefused: 'takes no change; let whoever administers it correct its rules in the editor; guidance only',
  noWay: 'no gate opens a phase that a state of the tracker means',
}

const changeLine = ({ kind, rule, where, state, slot, by, at }: GuardChange): string => {
  const place = [where, ...(state === null ? [] : [state]), ...(slot === null ? [] : [`gate ${slot}`])].join(', ')
  const last = at === null ? '' : ` (last changed ${at}${by === null ? '' : ` by ${by}`})`
  return `  ${kind.padEnd(7)} ${place}: ${rules[rule]}${last}`
}

const obstacleLine = ({ kind, where, stops }: GuardObstacle): string =>
  `  ${stops ? 'stops  ' : 'not held'} ${where ? `${where}: ` : ''}${obstacles[kind]}`

const standingLine = ({ slot, held, behindUnpassed, examples }: SlotStanding): string => {
  const behind = behindUnpassed === 0 ? '' : `, ${behindUnpassed} behind it without a pass (${examples.map(({ key }) => key).join(', ')})`
  return `  gate ${slot}: holds ${held}${behind}`
}

const part = (title: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? [title, ...lines] : [])

/** Everything in force, nothing in the way. */
export const stands = ({ changes, obstacles: found }: GuardPreview): boolean => changes.length === 0 && !found.some(({ stops }) => stops)

/** What differs, what stands in the way, whom the gates hold. */
export const previewWords = (preview: GuardPreview): string =>
  [
    ...part('To change', preview.changes.map(changeLine)),
    ...part('In the way', preview.obstacles.map(obstacleLine)),
    ...part('Held today', preview.standing.map(standingLine)),
    ...(preview.changes.length === 0 ? ['Every rule stands as it was put.'] : []),
  ].join('\n')
