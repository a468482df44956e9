import * as z from 'zod/mini'
import type { ForgeState, KvsRow } from '../model.ts'
import { empty, json, StorageRefusal } from './answers.ts'
import { type Believing, conditionFailed } from './believed.ts'
import { meets, passes } from './conditions.ts'
import { checkKey, checkValue, EntityQuery, fits, Keyed, Query, Setting, Transaction, units } from './kvs-shapes.ts'
import type { Entity } from './manifest.ts'
import { Throughput } from './throughput.ts'

const sent = <T>(schema: z.ZodMiniType<T>, body: unknown): T => {
  const parsed = z.safeParse(schema, body)
  if (!parsed.success) throw new StorageRefusal(400, 'INVALID_REQUEST', z.prettifyError(parsed.error))
  return parsed.data
}

/** Forge's key-value store and custom entities, with their documented limits. Only the app reaches it. */
export class ForgeStorage {
  readonly #state: () => ForgeState
  readonly #entities: readonly Entity[]
  readonly #now: () => number
  readonly throughput: Throughput
  readonly #holds: Believing
  constructor(state: () => ForgeState, entities: readonly Entity[], now: () => number, holds: Believing = () => true) {
    this.#state = state
    this.#entities = entities
    this.#now = now
    this.#holds = holds
    this.throughput = new Throughput(now)
  }

  handle(path: string, body: unknown): Response {
    try {
      this.throughput.request()
      return this.#answer(path.replace(/^\/api\/v1\//u, ''), body)
    } catch (error) {
      if (error instanceof StorageRefusal) return json(error.status, { code: error.code, message: error.message })
      throw error
    }
  }

  #answer(what: string, body: unknown): Response {
    switch (what) {
      case 'get':
        return this.#get({ key: sent(Keyed, body).key })
      case 'entity/get':
        return this.#get(this.#entityKey(sent(Keyed, body)))
      case 'set':
        return this.#set({ ...sent(Setting, body), entityName: undefined })
      case 'entity/set':
        return this.#set({ ...sent(Setting, body), ...this.#entityKey(sent(Keyed, body)) })
      case 'delete':
        return this.#delete({ key: sent(Keyed, body).key })
      case 'entity/delete':
        return this.#delete(this.#entityKey(sent(Keyed, body)))
      case 'query':
        return this.#query(sent(Query, body))
      case 'entity/query':
        return this.#queryEntity(sent(EntityQuery, body))
      case 'transaction':
        return this.#transact(sent(Transaction, body))
      case 'batch/get':
        return this.#batch(sent(z.array(Keyed), body), (item) => this.#get(item))
      case 'batch/set':
        return this.#batch(sent(z.array(Setting), body), (item) => this.#set(item))
      case 'batch/delete':
        return this.#batch(sent(z.array(Keyed), body), (item) => this.#delete(item))
      default:
        throw new StorageRefusal(404, 'NOT_FOUND', `The local Forge storage does not serve ${what}.`)
    }
  }

  #entityKey({ key, entityName }: z.infer<typeof Keyed>): { key: string; entityName: string } {
    if (entityName === undefined) throw new StorageRefusal(400, 'INVALID_REQUEST', 'entityName is needed.')
    return { key, entityName: this.#entity(entityName).name }
  }
  #entity(name: string): Entity {
    const entity = this.#entities.find((each) => each.name === name)
    if (!entity) throw new StorageRefusal(400, 'INVALID_ENTITY', `The entity "${name}" is not declared in the manifest.`)
    return entity
  }
  #rows(entityName: string | undefined): Record<string, KvsRow> {
    const { kvs, entities } = this.#state()
    if (entityName === undefined) return kvs
    this.#entity(entityName)
    entities[entityName] ??= {}
    return entities[entityName]
  }
  #row({ key, entityName }: { readonly key: string; readonly entityName?: string | undefined }): KvsRow | undefined {
    const rows = this.#rows(entityName)
    const row = Object.hasOwn(rows, key) ? rows[key] : undefined
    return row?.expiresAt !== undefined && row.expiresAt <= this.#now() ? undefined : row
  }

  #bean(key: string, row: KvsRow) {
    return {
      key,
      value: row.value,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      ...(row.expiresAt === undefined ? {} : { expireTime: new Date(row.expiresAt).toISOString() }),
    }
  }
  #get(item: { readonly key: string; readonly entityName?: string | undefined }): Response {
    checkKey(item.key)
    const row = this.#row(item)
    if (!row) throw new StorageRefusal(404, 'KEY_NOT_FOUND', `The key "${item.key}" does not exist.`)
    this.throughput.read(row.value)
    return json(200, this.#bean(item.key, row))
  }
  #check(item: Setting): void {
    checkKey(item.key)
    checkValue(item.value)
    if (item.entityName === undefined) return
    const { attributes, name } = this.#entity(item.entityName)
    for (const [attribute, value] of Object.entries(item.value as object)) {
      const declared = attributes[attribute]
      if (!declared || !fits(declared.type, value))
        throw new StorageRefusal(
          400,
          'INVALID_ENTITY_VALUE',
          `"${attribute}" does not fit the entity "${name}" as the manifest declares it.`,
        )
    }
  }
  #write(item: Setting): void {
    this.throughput.write(item.value)
    const before = this.#row(item)
    const now = this.#now()
    const ttl = item.options?.ttl
    this.#rows(item.entityName)[item.key] = {
      value: structuredClone(item.value),
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      ...(ttl === undefined ? {} : { expiresAt: now + ttl.value * units[ttl.unit] }),
    }
  }
  #set(item: Setting): Response {
    this.#check(item)
    const before = this.#row(item)
    if (item.options?.keyPolicy === 'FAIL_IF_EXISTS' && before)
      throw new StorageRefusal(409, 'KEY_ALREADY_EXISTS', `The key "${item.key}" exists already.`)
    this.#write(item)
    if (item.options?.returnValue === undefined) return empty(204)
    const shown = item.options.returnValue === 'PREVIOUS' ? before : this.#row(item)
    return shown ? json(200, this.#bean(item.key, shown)) : empty(204)
  }
  #delete(item: { readonly key: string; readonly entityName?: string | undefined }): Response {
    checkKey(item.key)
    if (!this.#row(item)) throw new StorageRefusal(404, 'KEY_NOT_FOUND', `The key "${item.key}" does not exist.`)
    delete this.#rows(item.entityName)[item.key]
    return empty(204)
  }

  #page<T extends { readonly key: string }>(rows: readonly T[], limit: number, after: string | undefined): Response {
    if (limit < 1 || limit > 100) throw new StorageRefusal(400, 'INVALID_LIMIT', 'The limit must be between 1 and 100.')
    const from = after === undefined ? 0 : rows.findIndex((row) => row.key === Buffer.from(after, 'base64url').toString('utf8')) + 1
    const data = rows.slice(from, from + limit)
    this.throughput.read(data)
    const last = data.at(-1)
    const more = from + data.length < rows.length && last !== undefined
    return json(200, { data, ...(more ? { cursor: Buffer.from(last.key).toString('base64url') } : {}) })
  }
  #live(entityName: string | undefined): readonly (readonly [string, KvsRow])[] {
    const keys = Object.keys(this.#rows(entityName)).sort()
    return keys.flatMap((key) => {
      const row = this.#row({ key, entityName })
      return row ? [[key, row] as const] : []
    })
  }
  #query({ limit, after, where }: z.infer<typeof Query>): Response {
    const prefix = where?.[0]?.values[0] ?? ''
    const rows = this.#live(undefined).filter(([key]) => key.startsWith(prefix))
    return this.#page(
      rows.map(([key, row]) => this.#bean(key, row)),
      limit ?? 10,
      after,
    )
  }
  #queryEntity(asked: z.infer<typeof EntityQuery>): Response {
    const entity = this.#entity(asked.entityName)
    const declared = (entity.indexes ?? []).find((each) => (typeof each === 'string' ? each : each.name) === asked.indexName)
    if (declared === undefined && asked.indexName !== 'by-key')
      throw new StorageRefusal(400, 'INVALID_INDEX', `The index "${asked.indexName}" of "${entity.name}" is not declared in the manifest.`)
    const partition = typeof declared === 'object' ? (declared.partition ?? []) : []
    const ranged = typeof declared === 'object' ? declared.range[0] : declared
    const value = (row: KvsRow, name: string) => (row.value as Readonly<Record<string, unknown>>)[name]
    const { range } = asked
    const rows = this.#live(asked.entityName)
      .filter(([, row]) => partition.every((name, position) => value(row, name) === asked.partition?.[position]))
      .filter(([key, row]) => range === undefined || meets(ranged === undefined ? key : value(row, ranged), range))
      .filter(([, row]) => passes(row.value, asked.filters))
      .sort(([keyA, a], [keyB, b]) =>
        String(ranged === undefined ? keyA : value(a, ranged)).localeCompare(
          String(ranged === undefined ? keyB : value(b, ranged)),
          undefined,
          { numeric: true },
        ),
      )
    if (asked.sort === 'DESC') rows.reverse()
    return this.#page(
      rows.map(([key, row]) => this.#bean(key, row)),
      asked.limit ?? 10,
      asked.cursor,
    )
  }

  #transact({ set = [], delete: deletes = [], check = [] }: z.infer<typeof Transaction>): Response {
    const all = [...set, ...deletes, ...check]
    if (all.length > 25) throw new StorageRefusal(400, 'TOO_MANY_OPERATIONS', 'A transaction may have at most 25 operations.')
    if (new Set(all.map(({ key, entityName }) => `${entityName ?? ''}/${key}`)).size < all.length)
      throw new StorageRefusal(400, 'DUPLICATE_KEY', 'A transaction may name a key only once.')
    for (const item of set) this.#check({ ...item, value: item.value })
    for (const item of all) {
      checkKey(item.key)
      if (item.conditions === undefined) continue
      if (item.entityName === undefined) throw new StorageRefusal(400, 'INVALID_REQUEST', 'Conditions need an entity.')
      if (!passes(this.#row(item)?.value, item.conditions)) conditionFailed(item.key, this.#holds)
    }
    for (const item of set) this.#write({ ...item, value: item.value })
    for (const item of deletes) delete this.#rows(item.entityName)[item.key]
    return empty(204)
  }

  #batch<T extends { readonly key: string; readonly entityName?: string | undefined }>(
    items: readonly T[],
    run: (item: T) => Response,
  ): Response {
    if (items.length > 25) throw new StorageRefusal(400, 'TOO_MANY_OPERATIONS', 'A batch may have at most 25 items.')
    const successfulKeys: unknown[] = []
    const failedKeys: unknown[] = []
    for (const item of items) {
      const named = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) }
      try {
        run(item)
        const row = this.#row(item)
        successfulKeys.push(row ? { ...named, ...this.#bean(item.key, row) } : named)
      } catch (error) {
        if (!(error instanceof StorageRefusal)) throw error
        failedKeys.push({ ...named, error: { code: error.code, message: error.message } })
      }
    }
    return json(200, { successfulKeys, failedKeys })
  }
}
