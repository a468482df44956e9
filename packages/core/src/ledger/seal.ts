import { hashOf } from '../hash.ts'
import { isPlain } from '../plain.ts'
import type { Aside, NamedPerson } from './record.ts'

/** Free text in an act. In the chain stands the salted hash of it. */
export interface FreeText {
  readonly text: string
}

const isText = (value: Readonly<Record<string, unknown>>): value is { readonly text: string } =>
  typeof value['text'] === 'string' && Object.keys(value).length === 1
const isPersonal = (value: Readonly<Record<string, unknown>>): value is { readonly person: string; readonly name?: string } =>
  typeof value['person'] === 'string' && Object.keys(value).every((key) => key === 'person' || key === 'name')

const mapped = (value: unknown, change: (held: Readonly<Record<string, unknown>>) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (!isPlain(value)) return value
  return change(value) ?? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]))
}

/** What puts names and texts beside a record, with the references that people have in this chain already. */
export interface Sealer {
  /** The salted reference of a person, and what stands beside the record for it. */
  person(person: NamedPerson): string
  text(text: string): string
  readonly aside: Readonly<Record<string, Aside>>
}

/** A person keeps one reference within a chain, and has others in other chains. */
export const sealerOf = (known: Readonly<Record<string, Aside>>, unguessable: () => string): Sealer => {
  const aside: Record<string, Aside> = {}
  const put = (beside: NonNullable<Aside>): string => {
    const hash = hashOf(beside)
    aside[hash] = beside
    return hash
  }
  return {
    aside,
    text: (text) => put({ salt: unguessable(), text }),
    person: ({ ref, name }) => {
      const own = [...Object.entries(aside), ...Object.entries(known)].filter(
        ([, beside]) => beside && 'ref' in beside && beside.ref === ref,
      )
      const found = own.find(([, beside]) => beside && 'name' in beside && beside.name !== '') ?? (name === '' ? own[0] : undefined)
      if (!found) return put({ salt: unguessable(), ref, name })
      aside[found[0]] = found[1]
      return found[0]
    },
  }
}

/** The act as it enters the chain: people by salted reference, texts by hash. */
export const sealed = <A>(act: A, sealer: Sealer): A =>
  mapped(act, (value) => {
    if (isText(value)) return { text: sealer.text(value.text) }
    if (isPersonal(value)) return { person: sealer.person({ ref: value.person, name: value.name ?? '' }) }
    return undefined
  }) as A

/** Whether what stands beside a record is what its hashes say; what was erased is not held against it. */
export const besideIsSound = (aside: Readonly<Record<string, Aside>>): boolean =>
  Object.entries(aside).every(([hash, beside]) => beside === null || hashOf(beside) === hash)

export const personIn = (aside: Readonly<Record<string, Aside>>, hash: string): NamedPerson => {
  const beside = aside[hash]
  return beside && 'ref' in beside && hashOf(beside) === hash ? { ref: beside.ref, name: beside.name } : { ref: hash, name: '' }
}

/** Whether this is a salted reference that stands for nobody any more: erased, or changed from outside. It might be anybody. */
export const isNobody = (ref: string): boolean => /^[0-9a-f]{64}$/.test(ref)

/** Whom a salted reference stands for; nobody where they were erased, or what stands there was changed. */
export const personNamed = (aside: Readonly<Record<string, Aside>>, hash: string): string | undefined => {
  const { ref } = personIn(aside, hash)
  return ref === hash ? undefined : ref
}

const textIn = (aside: Readonly<Record<string, Aside>>, hash: string): string => {
  const beside = aside[hash]
  return beside && 'text' in beside && hashOf(beside) === hash ? beside.text : ''
}

/** The act with names and texts put back; an erased text is empty, an erased person is their reference without a name. */
export const unsealed = (act: unknown, aside: Readonly<Record<string, Aside>>): unknown =>
  mapped(act, (value) => {
    if (isText(value)) return { text: textIn(aside, value.text) }
    if (isPersonal(value)) {
      const { ref, name } = personIn(aside, value.person)
      return { person: ref, name }
    }
    return undefined
  })
