/** Letters and digits in lower case, accents and punctuation gone, one blank between words. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Pieces of three characters with how often they occur, so that spelling and endings matter little. */
const piecesOf = (text: string): ReadonlyMap<string, number> => {
  const padded = ` ${plain(text)} `
  const pieces = new Map<string, number>()
  for (let at = 0; at + 3 <= padded.length; at++) {
    const piece = padded.slice(at, at + 3)
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  }
  return pieces
}

/** Something with a title, and perhaps a longer text. */
export interface Worded {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface Similar {
  readonly id: string
  /** 0 to 10,000: nothing in common, and the same. */
  readonly similarity: number
}

type Vector = ReadonlyMap<string, number>

/** Pieces that many have say little (term frequency times inverse document frequency). */
const weighted = (pieces: Vector, rarity: ReadonlyMap<string, number>): Vector =>
  new Map([...pieces].map(([piece, count]) => [piece, count * (rarity.get(piece) ?? 1)]))

const dot = (a: Vector, b: Vector): number => {
  let sum = 0
  for (const [piece, weight] of a) sum += weight * (b.get(piece) ?? 0)
  return sum
}

const cosine = (a: Vector, b: Vector): number => {
  const size = Math.sqrt(dot(a, a) * dot(b, b))
  return size === 0 ? 0 : dot(a, b) / size
}

/** A title says more than the text below it. */
const titleShare = 0.7

/** From here on two things may be one: found by trying on the published portfolio, where few projects with other names reach it. */
export const likely = 5500

/** Which of the others each one resembles, the most alike first, at most so many. */
export const similarTo = (ones: readonly Worded[], others: readonly Worded[], most = 3): ReadonlyMap<string, readonly Similar[]> => {
  const all = [...ones, ...others].flatMap(({ title, text }) => [piecesOf(title), piecesOf(text)])
  const holders = new Map<string, number>()
  for (const pieces of all) for (const piece of pieces.keys()) holders.set(piece, (holders.get(piece) ?? 0) + 1)
  const rarity = new Map([...holders].map(([piece, count]) => [piece, Math.log(1 + all.length / count)]))
  const vectorsOf = ({ title, text }: Worded) => ({ title: weighted(piecesOf(title), rarity), text: weighted(piecesOf(text), rarity) })
  const known = others.map((other) => ({ id: other.id, ...vectorsOf(other) }))
  return new Map(
    ones.map((one) => {
      const own = vectorsOf(one)
      const both = (other: (typeof known)[number]) => own.text.size > 0 && other.text.size > 0
      const similar = known
        .filter(({ id }) => id !== one.id)
        .map((other): Similar => {
          const titles = cosine(own.title, other.title)
          const share = both(other) ? titleShare * titles + (1 - titleShare) * cosine(own.text, other.text) : titles
          return { id: other.id, similarity: Math.round(10_000 * share) }
        })
        .filter(({ similarity }) => similarity >= likely)
        .toSorted((a, b) => b.similarity - a.similarity)
      return [one.id, similar.slice(0, most)]
    }),
  )
}
