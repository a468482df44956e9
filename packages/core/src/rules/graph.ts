import type { Page } from './page.ts'
import type { Leaf, Test } from './scope.ts'
import { choiceKind, type Sheet } from './sheet.ts'
import type { Grade } from './truth.ts'

const noRecord: Sheet = { kinds: new Uint8Array(0), numbers: new Float64Array(0), texts: [] }

/** Where to go on after a part that failed, stayed open or passed: to another leaf, or to the answer `-1 - grade`. */
type Ways = readonly [number, number, number]
const answers: Ways = [-1, -2, -3]

/** More copies of leaves than any rule that people write needs; what has more is asked part by part. */
const mostLeaves = 400

/** No value has this kind: such a leaf is always asked as a function. */
const asked: Leaf = { place: 0, kind: 255, low: 0, high: 0, text: '' }

/**
 * Rules as leaves with ways between them: each leaf says where to go on, so that a rule is read in one loop over plain lists, without calling its parts.
 * Calls and branches that no processor can foresee are what evaluation consists of otherwise.
 */
export const makeGraph = (): ((test: Test) => (page: Page) => Grade) => {
  // Lists of numbers beside each other are read faster than objects.
  const places: number[] = []
  const sorts: number[] = []
  const lows: number[] = []
  const highs: number[] = []
  const words: string[] = []
  const tests: Test[] = []
  const ways: number[] = []

  const leaf = (test: Test, on: Ways): number => {
    const { place: own, kind, low, high, text } = test.leaf ?? asked
    places.push(own)
    sorts.push(kind)
    lows.push(low)
    highs.push(high)
    words.push(text)
    tests.push(test)
    return ways.push(...on) / 3 - 1
  }
  /** Parts of which one that grades `decisive` ends it; otherwise it is open if any was, else what is left. Read from the last to the first, with and without one that was open. */
  const several = (parts: readonly Test[], decisive: 0 | 2, on: Ways): number => {
    const [fail, open, pass] = on
    let [clear, unread] = [decisive === 0 ? pass : fail, open]
    const goingOn = (further: number): Ways => (decisive === 0 ? [fail, unread, further] : [further, unread, pass])
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const part = parts[index] as Test
      const whole = place(part, goingOn(clear))
      if (index > 0) unread = place(part, goingOn(unread))
      clear = whole
    }
    return clear
  }
  const place = (test: Test, on: Ways): number => {
    if (tests.length > start + mostLeaves) return 0
    if (test.all) return several(test.all, 0, on)
    if (test.any) return several(test.any, 2, on)
    return test.not ? place(test.not, [on[2], on[1], on[0]]) : leaf(test, on)
  }
  let start = 0

  const read = (entry: number, page: Page): Grade => {
    const { kinds, numbers, texts } = page
    let at = entry
    while (at >= 0) {
      const own = places[at] as number
      const kind = sorts[at]
      let grade: number
      if (kinds[own] !== kind) grade = (tests[at] as Test)(page, noRecord)
      else if (kind === choiceKind) grade = texts[own] === words[at] ? 2 : 0
      else {
        const number = numbers[own] as number
        grade = number >= (lows[at] as number) && number <= (highs[at] as number) ? 2 : 0
      }
      at = ways[at * 3 + grade] as number
    }
    return (-1 - at) as Grade
  }
  return (test) => {
    start = tests.length
    const entry = place(test, answers)
    if (tests.length <= start + mostLeaves) return (page) => read(entry, page)
    for (const list of [places, sorts, lows, highs, words, tests]) list.length = start
    ways.length = start * 3
    return (page) => test(page, noRecord)
  }
}
