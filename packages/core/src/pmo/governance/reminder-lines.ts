import type { IsoDate } from '../../work/values.ts'
import type { MessageLanguage } from '../settings.ts'

/** What somebody is reminded of: a vote at a gate that waits for them. */
export interface Reminding {
  readonly stage: 'asked' | 'dueSoon' | 'overdue'
  readonly gate: string
  readonly askedBy: string | null
  readonly due: IsoDate | null
}

const inEnglish = ({ stage, gate, askedBy, due }: Reminding): readonly string[] => {
  const until = due === null ? '' : ` Please answer by ${due}.`
  if (stage === 'asked')
    return [
      `${askedBy ?? 'Somebody'} asks for your decision at the gate “${gate}”.${until}`,
      'The gate panel of this item shows what it rests on.',
    ]
  if (stage === 'dueSoon')
    return [`Your decision at the gate “${gate}” is due on ${due ?? ''}.`, 'The gate panel of this item shows what it rests on.']
  return [
    `Your decision at the gate “${gate}” was due on ${due ?? ''}, and the project still waits for it.`,
    'If you cannot decide, hand it over for some days in your delegations.',
  ]
}

const inGerman = ({ stage, gate, askedBy, due }: Reminding): readonly string[] => {
  const until = due === null ? '' : ` Bitte antworten Sie bis ${due}.`
  if (stage === 'asked')
    return [
      `${askedBy ?? 'Jemand'} bittet um Ihre Entscheidung am Gate „${gate}“.${until}`,
      'Worauf sie sich stützt, zeigt das Gate-Panel dieses Elements.',
    ]
  if (stage === 'dueSoon')
    return [
      `Ihre Entscheidung am Gate „${gate}“ ist am ${due ?? ''} fällig.`,
      'Worauf sie sich stützt, zeigt das Gate-Panel dieses Elements.',
    ]
  return [
    `Ihre Entscheidung am Gate „${gate}“ war am ${due ?? ''} fällig; das Projekt wartet noch darauf.`,
    'Wenn Sie nicht entscheiden können, geben Sie sie für einige Tage ab.',
  ]
}

export const reminderLines: Readonly<Record<MessageLanguage, (of: Reminding) => readonly string[]>> = { en: inEnglish, de: inGerman }
