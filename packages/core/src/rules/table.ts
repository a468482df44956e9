import type { FactReading, FactRecord } from '../facts/facts.ts'
import { choiceKind, dateKind, flagKind, moneyKind, personKind, type Sheet, unknownKind, wholeKind } from './sheet.ts'

const put = (kinds: Uint8Array, numbers: Float64Array, texts: string[], place: number, reading: FactReading): void => {
  if (!reading.known) {
    kinds[place] = unknownKind
    texts[place] = reading.reason
    return
  }
  const { value } = reading
  switch (value.is) {
    case 'whole':
      kinds[place] = wholeKind
      numbers[place] = value.whole
      return
    case 'flag':
      kinds[place] = flagKind
      numbers[place] = value.flag ? 1 : 0
      return
    case 'choice':
      kinds[place] = choiceKind
      texts[place] = value.choice
      return
    case 'date':
      kinds[place] = dateKind
      texts[place] = value.date
      return
    case 'money':
      kinds[place] = moneyKind
      numbers[place] = value.money.minor
      texts[place] = value.money.currency
      return
    case 'person':
      kinds[place] = personKind
      texts[place] = value.person
  }
}

/** Stands for a fact only while a sheet is filled. */
const absent = 255

const clear = ({ kinds, texts }: Sheet): void => {
  for (let place = 0; place < kinds.length; place += 1) {
    if (kinds[place] !== absent) continue
    kinds[place] = unknownKind
    texts[place] = 'noRecord'
  }
}

/** Which fact stands at which place; facts are looked up once, however many conditions name them. */
export interface Table {
  /** The place of a fact; asking for it makes room. All are asked for before the first sheet is made. */
  placeOf(fact: string): number
  /** With so many rows for each fact, beside each other. */
  makeSheet(rows?: number): Sheet
  fill(sheet: Sheet, values: FactRecord): void
  /** Lays only these facts. */
  replace(sheet: Sheet, facts: ReadonlyMap<string, FactReading>): void
  /** Writes the facts that are told into one of the rows, and answers how many they were. */
  write(sheet: Sheet, values: FactRecord, row: number, rows: number): number
}

export const makeTable = (): Table => {
  const places = new Map<string, number>()
  // Facts mostly come in the order of the component before: then a comparison of names finds the place.
  let names: string[] = []
  let placesByOrder: number[] = []
  const write: Table['write'] = ({ kinds, numbers, texts }, values, row, rows) => {
    let [order, told] = [0, 0]
    for (const name in values) {
      if (names[order] !== name) {
        names[order] = name
        placesByOrder[order] = places.get(name) ?? -1
      }
      const place = placesByOrder[order] ?? -1
      order += 1
      const reading = place < 0 ? undefined : values[name]
      if (!reading) continue
      put(kinds, numbers, texts, place * rows + row, reading)
      told += 1
    }
    return told
  }
  return {
    placeOf: (fact) => {
      const place = places.get(fact) ?? places.size
      places.set(fact, place)
      names = []
      placesByOrder = []
      return place
    },
    makeSheet: (rows = 1) => ({
      kinds: new Uint8Array(places.size * rows),
      numbers: new Float64Array(places.size * rows),
      texts: Array.from({ length: places.size * rows }, () => 'noRecord'),
    }),
    fill: (sheet, values) => {
      sheet.kinds.fill(absent)
      if (write(sheet, values, 0, 1) < sheet.kinds.length) clear(sheet)
    },
    replace: ({ kinds, numbers, texts }, facts) => {
      for (const [fact, reading] of facts) {
        const place = places.get(fact)
        if (place !== undefined) put(kinds, numbers, texts, place, reading)
      }
    },
    write,
  }
}
