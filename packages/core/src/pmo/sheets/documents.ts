import { hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { DocKey, Ports, Version } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { type Sheet, sheetIn, textOf } from './sheet.ts'

// A storage takes some 240 KiB a value: a long sheet is parted, and belongs together by the hash in its first part. A sheet whose parts do not fit was cut short and is read anew.

interface Head {
  readonly hash: string
  readonly parts: number
  readonly text: string
}

const checkHead = (value: unknown): Head | undefined =>
  isPlain(value) && typeof value['hash'] === 'string' && typeof value['parts'] === 'number' && typeof value['text'] === 'string'
    ? (value as unknown as Head)
    : undefined

const headKey = (component: ItemRef): DocKey<Head | undefined> => ({ collection: 'sheets', id: component, check: checkHead })
const partKey = (component: ItemRef, part: number): DocKey<string> => ({
  collection: 'sheet-parts',
  id: `${component}.${part}`,
  check: (value) => (typeof value === 'string' ? value : ''),
})

/** Below the limit also where every sign takes three bytes. */
export const partLength = 60_000

type Noting = Pick<Ports, 'notebook'>

export interface KeptSheet {
  readonly sheet: Sheet | undefined
  readonly version: Version | 'new'
}

const joined = async ({ notebook }: Noting, component: ItemRef, { parts, text }: Head): Promise<string> => {
  const others = await Promise.all(Array.from({ length: parts }, (_, part) => notebook.read(partKey(component, part + 1))))
  return [text, ...others.map((part) => part?.value ?? '')].join('')
}

/** A component's sheet as it was kept; absent where there is none of this basis. */
export const readSheet = async (ports: Noting, component: ItemRef, basis: string): Promise<KeptSheet> => {
  const head = await ports.notebook.read(headKey(component))
  if (!head) return { sheet: undefined, version: 'new' }
  if (!head.value) return { sheet: undefined, version: head.version }
  const text = head.value.parts === 0 ? head.value.text : await joined(ports, component, head.value)
  const sheet = hashOf(text) === head.value.hash ? sheetIn(text) : undefined
  return { sheet: sheet?.basis === basis ? sheet : undefined, version: head.version }
}

const put = async <T>({ notebook }: Noting, key: DocKey<T>, value: T, known: Version | 'new' | undefined): Promise<void> => {
  let version = known ?? (await notebook.read(key))?.version ?? 'new'
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const written = await notebook.write(key, value, version)
    if (written.ok) return
    version = written.newer?.version ?? 'new'
  }
}

/** Takes a sheet away, so that the component is read in full next. */
export const forgetSheet = async (ports: Noting, component: ItemRef): Promise<void> =>
  put(ports, headKey(component), { hash: '', parts: 0, text: '' }, undefined)

/** Keeps a sheet: its further parts first, then the one that names them. */
export const writeSheet = async (ports: Noting, component: ItemRef, sheet: Sheet, version: Version | 'new'): Promise<number> => {
  const text = textOf(sheet)
  const parts = Math.max(0, Math.ceil(text.length / partLength) - 1)
  for (let part = 1; part <= parts; part += 1)
    await put(ports, partKey(component, part), text.slice(part * partLength, (part + 1) * partLength), undefined)
  await put(ports, headKey(component), { hash: hashOf(text), parts, text: text.slice(0, partLength) }, version)
  return text.length
}
