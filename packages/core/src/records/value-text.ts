import type { FactSpec } from '../facts/catalogue.ts'
import type { FactValue } from '../facts/facts.ts'
import { decimalAmount, minorDigits } from '../work/money.ts'

/** Why a text is no value of its fact. */
export type ValueMistake =
  | 'notPercent'
  | 'notMoney'
  | 'notDate'
  | 'notWhole'
  | 'notNumber'
  | 'notYesNo'
  | 'notChoice'
  | 'notRecordable'
  | 'tooBig'
export type ReadValue = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly mistake: ValueMistake }

/** What the value of a fact has to look like: its type and unit, and the words it may be where only some count. */
export interface ValueShape extends Pick<FactSpec, 'type' | 'unit'> {
  readonly choices?: readonly string[]
}

const wrong = (mistake: ValueMistake): ReadValue => ({ ok: false, mistake })

/** A calendar day that exists, written `2026-03-31`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** `sign`, digits and decimals as one whole number in units of 10^-places. */
const scaled = ([, sign = '', digits = '', decimals = '']: readonly string[], places: number): number =>
  Number(`${sign}${digits}${decimals.padEnd(places, '0')}`) || 0

const wholeOf = (number: number): ReadValue =>
  Number.isSafeInteger(number) ? { ok: true, value: { is: 'whole', whole: number } } : wrong('tooBig')

const readPercent = (text: string): ReadValue => {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))? ?%$/.exec(text)
  return parts ? wholeOf(scaled(parts, 2)) : wrong('notPercent')
}

const readHundredths = (text: string): ReadValue => {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  return parts ? wholeOf(scaled(parts, 2)) : wrong('notNumber')
}

const readMoney = (text: string): ReadValue => {
  const [, currency = '', amount = ''] = /^([A-Z]{3}) (-?\d+(?:\.\d+)?)$/.exec(text) ?? []
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (!parts) return wrong('notMoney')
  const places = minorDigits(currency)
  if ((parts[3] ?? '').length > places) return wrong('notMoney')
  const minor = scaled(parts, places)
  return Number.isSafeInteger(minor) ? { ok: true, value: { is: 'money', money: { minor, currency } } } : wrong('tooBig')
}

const answers: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }

const readFlag = (text: string): ReadValue => {
  const flag = Object.hasOwn(answers, text.toLowerCase()) ? answers[text.toLowerCase()] : undefined
  return flag === undefined ? wrong('notYesNo') : { ok: true, value: { is: 'flag', flag } }
}

const readChoice = (text: string, choices: readonly string[] | undefined): ReadValue => {
  const choice = choices ? choices.find((each) => each.toLowerCase() === text.toLowerCase()) : text
  return choice === undefined || choice.length > 200 ? wrong('notChoice') : { ok: true, value: { is: 'choice', choice } }
}

/**
 * Reads a value as people write it in a form or a spreadsheet, by the fact's own type and unit and strictly: `85%`, `GBP 1200000.00`, `2026-03-31`, `yes`, `12`, or one of the choices.
 * Nothing is guessed: `1.2m`, `31/03/2026` and `85` for a share are mistakes.
 */
export const readValue = ({ type, unit, choices }: ValueShape, given: string): ReadValue => {
  const text = given.trim()
  if (unit === 'basisPoints') return readPercent(text)
  if (unit === 'hundredths') return readHundredths(text)
  if (type === 'money') return readMoney(text)
  if (type === 'date') return isDay(text) ? { ok: true, value: { is: 'date', date: text } } : wrong('notDate')
  if (type === 'whole') return /^-?\d{1,16}$/.test(text) ? wholeOf(Number(text) || 0) : wrong('notWhole')
  if (type === 'flag') return readFlag(text)
  return type === 'choice' ? readChoice(text, choices) : wrong('notRecordable')
}

const hundredthsText = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const decimals = digits.slice(-2).replace(/0+$/, '')
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}${decimals === '' ? '' : `.${decimals}`}`
}

const wholeText = (unit: ValueShape['unit'], value: number): string => {
  if (unit === 'basisPoints') return `${hundredthsText(value)}%`
  return unit === 'hundredths' ? hundredthsText(value) : String(value)
}

/** A value as `readValue` reads it back. */
export const writeValue = ({ unit }: Pick<ValueShape, 'unit'>, value: FactValue): string => {
  switch (value.is) {
    case 'flag':
      return value.flag ? 'yes' : 'no'
    case 'whole':
      return wholeText(unit, value.whole)
    case 'choice':
      return value.choice
    case 'date':
      return value.date
    case 'money':
      return `${value.money.currency} ${decimalAmount(value.money)}`
    case 'person':
      return value.person
  }
}
