import type { Exposed } from './channel.ts'
import type { Configuration, WireItem } from './configuration.ts'
import { rest } from './rest.ts'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What happens on the form, for whoever follows it. */
export interface FormEvents {
  readonly saved: (id: number) => void
  readonly refreshed: (id: number) => void
  readonly changed: (id: number, fields: Readonly<Record<string, unknown>>) => void
}

const escapedMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `<div>${line || '<br>'}</div>`)
    .join('')

const typed = (kind: string | undefined, text: string): unknown => {
  if (text === '') return null
  if (kind === 'number') return Number(text)
  if (kind === 'flag') return text === 'true'
  if (kind === 'date') return `${text}T00:00:00Z`
  return kind === 'html' ? escapedMarkup(text) : text
}

const words = (markup: string): string =>
  new DOMParser().parseFromString(markup.replace(/<\/(div|p|li)>/gi, '\n'), 'text/html').body.textContent?.trim() ?? ''

/** A value of the wire as a control holds it. */
const written = (kind: string | undefined, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return 'uniqueName' in value ? String(value.uniqueName) : ''
  const text = String(value)
  return kind === 'date' ? text.slice(0, 10) : kind === 'html' ? words(text) : text
}

const shown = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'displayName' in value ? value.displayName : value

/** The open work item: what the server has, what was changed since, and what an extension objects to. */
export class Form {
  readonly #configuration: Configuration
  readonly #events: FormEvents
  #item: WireItem
  #dirty = new Map<string, unknown>()
  #objection: string | undefined

  constructor(configuration: Configuration, item: WireItem, events: FormEvents) {
    this.#configuration = configuration
    this.#item = item
    this.#events = events
    for (const field of this.#controls()) field.addEventListener('change', () => this.#typedIn(field))
    this.#button('save')?.addEventListener('click', () => void this.save().catch(() => undefined))
    this.#button('refresh')?.addEventListener('click', () => void this.refresh().catch((failure: unknown) => this.#say(String(failure))))
    this.#render()
  }

  get id(): number {
    return this.#item.id
  }

  /** Writes what was changed, at the revision that was read; the server's refusal stands on the form. */
  async save(): Promise<void> {
    const { root, tokens } = this.#configuration
    const changes = [...this.#dirty].map(([field, value]) =>
      value === null ? { op: 'remove', path: `/fields/${field}` } : { op: 'add', path: `/fields/${field}`, value },
    )
    try {
      const document = [{ op: 'test', path: '/rev', value: this.#item.rev }, ...changes]
      this.#item = (await rest(tokens.page, 'PATCH', `${root}/_apis/wit/workItems/${this.#item.id}?api-version=7.1`, document)) as WireItem
      this.#dirty.clear()
      this.#say(undefined)
      this.#events.saved(this.#item.id)
    } catch (failure) {
      this.#say(failure instanceof Error ? failure.message : String(failure))
      throw failure
    } finally {
      this.#render()
    }
  }

  async refresh(): Promise<void> {
    const { root, tokens } = this.#configuration
    this.#item = (await rest(tokens.page, 'GET', `${root}/_apis/wit/workItems/${this.#item.id}?api-version=7.1`)) as WireItem
    this.#dirty.clear()
    this.#say(undefined)
    this.#render()
    this.#events.refreshed(this.#item.id)
  }

  set(name: string, value: unknown): boolean {
    if (!this.#configuration.mayEdit) return false
    this.#dirty.set(name, value)
    this.#render()
    this.#events.changed(this.#item.id, { [name]: value })
    return true
  }

  value(name: string, original: boolean): unknown {
    if (!original && this.#dirty.has(name)) return this.#dirty.get(name)
    return shown(this.#item.fields[name])
  }

  object(message: string | undefined): void {
    this.#objection = message
    this.#say(message)
    this.#render()
  }

  /** The form as an extension sees it. */
  service(): Exposed {
    const values = (names: readonly string[], original: boolean) =>
      Object.fromEntries(names.map((name) => [name, this.value(name, original)]))
    return {
      hasActiveWorkItem: () => true,
      getId: () => this.#item.id,
      getRevision: () => this.#item.rev,
      getFieldValue: (name: string, options?: { returnOriginalValue?: boolean }) => this.value(name, options?.returnOriginalValue === true),
      getFieldValues: (names: readonly string[], options?: { returnOriginalValue?: boolean }) =>
        values(names, options?.returnOriginalValue === true),
      setFieldValue: (name: string, value: unknown) => this.set(name, value),
      setFieldValues: (given: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.set(name, value)])),
      isNew: () => false,
      isDirty: () => this.#dirty.size > 0,
      isReadOnly: () => !this.#configuration.mayEdit,
      isValid: () => this.#objection === undefined,
      getDirtyFields: () => [...this.#dirty.keys()].map((referenceName) => ({ referenceName, name: referenceName })),
      save: () => this.save(),
      refresh: () => this.refresh(),
      reset: () => location.reload(),
      setError: (message: string) => this.object(message),
      clearError: () => this.object(undefined),
      getWorkItemResourceUrl: (id: number) => `${this.#configuration.root}/_apis/wit/workItems/${id}`,
    }
  }

  #controls(): Field[] {
    return [...document.querySelectorAll<Field>('[data-field]')]
  }

  #button(id: string): HTMLButtonElement | null {
    return document.querySelector<HTMLButtonElement>(`button#${id}`)
  }

  #typedIn(field: Field): void {
    this.set(field.dataset['field'] ?? '', typed(field.dataset['kind'], field.value.trim()))
  }

  #say(problem: string | undefined): void {
    const place = document.getElementById('form-problem')
    if (!place) return
    place.textContent = problem ?? ''
    place.hidden = problem === undefined
  }

  /** What nobody changed follows the server. */
  #render(): void {
    const save = this.#button('save')
    if (save) save.disabled = this.#dirty.size === 0 || this.#objection !== undefined || !this.#configuration.mayEdit
    for (const field of this.#controls()) {
      const name = field.dataset['field'] ?? ''
      field.disabled = !this.#configuration.mayEdit
      if (!this.#dirty.has(name)) field.value = written(field.dataset['kind'], this.#item.fields[name])
    }
    for (const place of document.querySelectorAll<HTMLElement>('[data-shows]')) {
      place.textContent = String(shown(this.#item.fields[place.dataset['shows'] ?? '']) ?? '–')
    }
  }
}
