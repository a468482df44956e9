import type { FactReading } from '../facts/facts.ts'
import { decimalAmount } from '../work/money.ts'

/** Facts that a criterion of a scoring model may be read from: of the project itself, its strategy, business case, money, schedule, risks and benefits. */
export const isScorable = (fact: string): boolean =>
  /^(component|team|strategy|score|businessCase|cost|schedule|risks|benefits|report|health|data)\./.test(fact) && !/(Of|On)$/.test(fact)

const plain = (reading: FactReading): number | string | boolean | undefined => {
  if (!reading.known) return undefined
  const { value } = reading
  switch (value.is) {
    case 'whole':
      return value.whole
    case 'flag':
      return value.flag
    case 'choice':
      return value.choice
    case 'money':
      return Number(decimalAmount(value.money))
    default:
      return undefined
  }
}

/** What is known of them, small enough to stand in a summary. */
export const scorableIn = (values: Readonly<Record<string, FactReading>>): Readonly<Record<string, number | string | boolean>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([fact, reading]) => {
      const value = isScorable(fact) ? plain(reading) : undefined
      return value === undefined ? [] : [[fact, value] as const]
    }),
  )
