import { TrackerError } from '../../failure.ts'
import { canonical, hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { DocKey, Ports } from '../../ports.ts'

/** A storage takes so many characters in one document; a longer body is kept in parts. */
const partLength = 100_000

interface Stored {
  readonly text?: string
  readonly parts?: readonly string[]
}

const collection = 'portfolio-bodies'
const damaged = () =>
  new TrackerError(
    'unexpected-answer',
    'A document of the portfolio was changed from outside or is damaged',
    'Save it again; the history keeps what was before.',
  )

const storedKey = (id: string): DocKey<Stored> => ({
  collection,
  id,
  check: (value) => {
    if (isPlain(value) && (typeof value['text'] === 'string' || Array.isArray(value['parts']))) return value as Stored
    throw damaged()
  },
})

const ensure = async (ports: Pick<Ports, 'shelf'>, id: string, value: Stored): Promise<void> => {
  const written = await ports.shelf.write(storedKey(id), value, 'new')
  if (!written.ok && !written.newer) throw damaged()
}

/** Keeps plain data under the hash of its content, where it never changes; what stands already is not written again. */
export const keepBody = async (ports: Pick<Ports, 'shelf'>, value: unknown): Promise<string> => {
  const [text, hash] = [canonical(value), hashOf(value)]
  if (text.length <= partLength) {
    await ensure(ports, hash, { text })
    return hash
  }
  const parts: string[] = []
  for (let at = 0; at < text.length; at += partLength) {
    const part = text.slice(at, at + partLength)
    const id = hashOf(part)
    await ensure(ports, id, { text: part })
    parts.push(id)
  }
  await ensure(ports, hash, { parts })
  return hash
}

const textOf = async (ports: Pick<Ports, 'shelf'>, id: string): Promise<string> => {
  const stored = await ports.shelf.read(storedKey(id))
  if (!stored)
    throw new TrackerError(
      'not-found',
      'A document of the portfolio is not stored any more',
      'Save it again; the history keeps what was before.',
    )
  const { text, parts } = stored.value
  if (text !== undefined) return text
  const read: string[] = []
  for (const part of parts ?? []) read.push(await textOf(ports, part))
  return read.join('')
}

/** What is kept under a hash. Throws where it does not have that hash any more. */
export const readBody = async (ports: Pick<Ports, 'shelf'>, hash: string): Promise<unknown> => {
  const value: unknown = JSON.parse(await textOf(ports, hash))
  if (hashOf(value) === hash) return value
  throw damaged()
}
