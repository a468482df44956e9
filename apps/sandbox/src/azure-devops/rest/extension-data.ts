import * as z from 'zod/mini'
import { guidOf, same } from '../store/names.ts'
import type { ExtensionDocument } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import { type Answer, type Asked, listed, ok, type Route } from './route.ts'

const Document = z.looseObject({ id: z.optional(z.nullable(z.string())), __etag: z.optional(z.nullable(z.int())) })
type Collection = Record<string, ExtensionDocument>

/** A disabled extension has no documents for anybody. */
const place = (asked: Asked): string => {
  if (asked.store.state.extensionDisabled)
    throw new Refusal(404, 'InstalledExtensionNotFoundException', 'TF1590010: The extension is disabled or is not installed.')
  return placeIn(asked)
}

/** `Default/Current` is shared by the organisation, `User/Me` belongs to whoever asks. */
const placeIn = (asked: Asked): string => {
  const { publisher, extension, scope, value, collection } = asked.params
  const own = same(scope ?? '', 'User')
  // Assumption `ado-own-documents`: nobody else reads or writes what is kept for one identity.
  const owner = asked.store.beliefs.holds('ado-own-documents') ? asked.person.id : 'everybody'
  if (!own && !(same(scope ?? '', 'Default') && same(value ?? '', 'Current'))) {
    throw new Refusal(400, 'InvalidExtensionDataScopeException', `TF1590001: ${scope}/${value} is no scope of extension data.`)
  }
  return `${publisher}/${extension}/${own ? `User/${owner}` : 'Default/Current'}/${collection}`.toLowerCase()
}

const where = (asked: Asked) => `in collection ${asked.params['collection']} for ${asked.params['value']} = ${asked.params['scope']}`

const found = (asked: Asked): Collection => {
  const collection = asked.store.state.documents[place(asked)]
  if (!collection)
    throw new Refusal(
      404,
      'DocumentCollectionDoesNotExistException',
      '%error="1660002";%:The collection does not exist\r\n%error="1660002";%:The collection does not exist',
    )
  return collection
}

const made = (asked: Asked): Collection => {
  const { documents } = asked.store.state
  const key = place(asked)
  documents[key] ??= {}
  return documents[key] ?? {}
}

const noDocument = (asked: Asked, id: string): Refusal =>
  new Refusal(404, 'DocumentDoesNotExistException', `TF1590005: Document with id ${id} does not exist ${where(asked)}`)

const wire = ({ body, etag }: ExtensionDocument) => ({ ...body, __etag: etag })

const documentIn = (asked: Asked) => {
  const size = Buffer.byteLength(JSON.stringify(asked.body ?? null))
  if (size > asked.limits.documentBytes) {
    throw new Refusal(
      400,
      'MaximumDocumentSizeException',
      `TF1590009: The document has ${size} bytes. The maximum document size is ${asked.limits.documentBytes} bytes.`,
    )
  }
  const body = Document.safeParse(asked.body)
  if (!body.success)
    throw new Refusal(
      400,
      'InvalidDocumentContentException',
      'TF1590006: A document is a JSON object; its id is a text, its __etag a whole number.',
    )
  const { __etag, ...rest } = body.data
  return { etag: __etag ?? undefined, body: rest }
}

const keep = (asked: Asked, id: string, body: Readonly<Record<string, unknown>>): ExtensionDocument => {
  const { state } = asked.store
  const document = { etag: state.nextEtag, body: { ...body, id } }
  state.nextEtag += 1
  made(asked)[id] = document
  return document
}

/** Assumption `ado-extension-data-conflict`: another `__etag` than the stored one is refused with 409; -1 writes in any case. */
const checkEtag = (asked: Asked, id: string, stored: ExtensionDocument | undefined, given: number | undefined): void => {
  if (given === -1 || given === stored?.etag || !asked.store.beliefs.holds('ado-extension-data-conflict')) return
  if (stored === undefined && given === undefined) return
  throw new Refusal(
    409,
    'InvalidDocumentVersionException',
    `TF1590007: The version of the document with id ${id} ${where(asked)} does not match: ${given ?? 'none'} was given${stored ? `, ${stored.etag} is stored` : ', nothing is stored'}.`,
  )
}

/** What is not there is answered 404 (assumption `extension-data-documents`); contrary to the belief it is answered with nothing. */
const orNothing = (asked: Asked, answer: () => Answer): Answer => {
  try {
    return answer()
  } catch (cause) {
    if (asked.store.beliefs.holds('extension-data-documents') || !(cause instanceof Refusal) || cause.status !== 404) throw cause
    return ok(null)
  }
}

const list = (asked: Asked) => orNothing(asked, () => listed(Object.values(found(asked)).map(wire)))

const one = (asked: Asked) =>
  orNothing(asked, () => {
    const id = asked.params['id'] ?? ''
    const document = found(asked)[id]
    if (!document) throw noDocument(asked, id)
    return ok(wire(document))
  })

const create = (asked: Asked) => {
  const { body } = documentIn(asked)
  const id = body.id ?? guidOf(`document ${asked.store.state.nextEtag}`)
  if (made(asked)[id]) throw new Refusal(409, 'DocumentExistsException', `TF1590004: Document with id ${id} already exists ${where(asked)}`)
  return ok(wire(keep(asked, id, body)))
}

/** Creates or replaces. */
const put = (asked: Asked) => {
  const { body, etag } = documentIn(asked)
  const id = body.id ?? guidOf(`document ${asked.store.state.nextEtag}`)
  checkEtag(asked, id, made(asked)[id], etag)
  return ok(wire(keep(asked, id, body)))
}

/** Replaces what is there. */
const patch = (asked: Asked) => {
  const { body, etag } = documentIn(asked)
  const stored = found(asked)[body.id ?? '']
  if (!stored) throw noDocument(asked, body.id ?? '')
  checkEtag(asked, body.id ?? '', stored, etag)
  return ok(wire(keep(asked, body.id ?? '', body)))
}

const remove = (asked: Asked) => {
  const id = asked.params['id'] ?? ''
  const collection = found(asked)
  if (!collection[id]) throw noDocument(asked, id)
  delete collection[id]
  return { status: 204 }
}

const path = 'ExtensionManagement/InstalledExtensions/:publisher/:extension/Data/Scopes/:scope/:value/Collections/:collection/Documents'
const common = { scopes: [], preview: true } as const
export const extensionDataRoutes: readonly Route[] = [
  { ...common, method: 'GET', path, answer: list },
  { ...common, method: 'POST', path, answer: create },
  { ...common, method: 'PUT', path, answer: put },
  { ...common, method: 'PATCH', path, answer: patch },
  { ...common, method: 'GET', path: `${path}/:id`, answer: one },
  { ...common, method: 'DELETE', path: `${path}/:id`, answer: remove },
]
