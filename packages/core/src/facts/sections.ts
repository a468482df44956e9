import { basisPoints } from '../work/ratio.ts'

/** A heading is a line that ends with a colon, or words before one. */
const heading = /^([^:]{1,80}):\s*(.*)$/
/** Text that only keeps a place. */
const placeholder = /^(?:\.{2,}|…|-+|\?+|tbd|tbc|todo|to do|n\/?a|xxx+|<[^>]*>|\[[^\]]*\]|\([^)]*\.\.\.\)|lorem ipsum.*)\.?$/i

const says = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '' && !placeholder.test(line.trim()))

/** The share of an artefact's sections that say something, in basis points. A text without headings is one section. */
export const sectionsFilled = (text: string): number => {
  const sections: string[][] = []
  const before: string[] = []
  for (const line of text.split('\n')) {
    const [, , rest] = heading.exec(line.trim()) ?? []
    if (rest !== undefined) sections.push([rest])
    else (sections.at(-1) ?? before).push(line)
  }
  const all = sections.length === 0 ? [before] : sections
  return basisPoints(all.filter(says).length, all.length) ?? 0
}
