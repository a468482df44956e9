import type { FactReading, FactValue } from '../facts/facts.ts'
import type { Canonical, Observation } from '../gates/judgement.ts'

/** A fact's value as it enters a judgement: a person only as *assigned*, money as currency and minor units. */
export const canonicalOf = (value: FactValue): Canonical => {
  switch (value.is) {
    case 'flag':
      return value.flag
    case 'whole':
      return value.whole
    case 'choice':
      return value.choice
    case 'date':
      return value.date
    case 'money':
      return `${value.money.currency} ${value.money.minor}`
    case 'person':
      return true
  }
}

export const observationOf = (reading: FactReading): Observation =>
  reading.known ? canonicalOf(reading.value) : { unknown: reading.reason }
