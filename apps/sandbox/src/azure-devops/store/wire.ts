import { maySee } from './access.ts'
import { noEnd } from './names.ts'
import type { Item, Person, Stored } from './state.ts'
import type { Fields, Store } from './store.ts'

/** Turns what is kept into what goes over the wire. `root` is the organisation's address. */
export class Wire {
  readonly store: Store
  readonly root: string
  readonly reader: Person | undefined

  constructor(store: Store, root: string, reader?: Person) {
    this.store = store
    this.root = root
    this.reader = reader
  }

  identity(person: Person): Record<string, unknown> {
    return {
      displayName: person.name,
      url: `${this.root}/_apis/Identities/${person.guid}`,
      _links: { avatar: { href: `${this.root}/_apis/GraphProfile/MemberAvatars/${person.descriptor}` } },
      id: person.guid,
      uniqueName: person.uniqueName,
      imageUrl: `${this.root}/_apis/GraphProfile/MemberAvatars/${person.descriptor}`,
      descriptor: person.descriptor,
      ...(person.active ? {} : { inactive: true }),
    }
  }

  /** A person who has left the directory keeps a name and nothing else. */
  identityOf(id: string): Record<string, unknown> {
    const person = this.store.person(id)
    return person ? this.identity(person) : { displayName: id, uniqueName: id, id, descriptor: `unknown.${id}`, inactive: true }
  }

  value(stored: Stored): unknown {
    return typeof stored === 'object' ? this.identityOf(stored.person) : stored
  }

  /** Kept and computed fields after that revision, people still by id. */
  stored(item: Item, revision = item.revisions.length): Fields {
    const first = item.revisions[0]
    const last = item.revisions[revision - 1]
    const next = item.revisions[revision]
    const project = this.store.projectOf(item)?.name ?? ''
    return {
      'System.Id': item.id,
      'System.AreaPath': project,
      'System.AreaId': 1,
      'System.TeamProject': project,
      'System.IterationPath': project,
      'System.IterationId': 1,
      'System.WorkItemType': item.type,
      ...(first === undefined ? {} : { 'System.CreatedDate': first.at, 'System.CreatedBy': { person: first.by } }),
      ...(last === undefined
        ? {}
        : { 'System.ChangedDate': last.at, 'System.AuthorizedDate': last.at, 'System.ChangedBy': { person: last.by } }),
      'System.RevisedDate': next?.at ?? noEnd,
      'System.Rev': revision,
      'System.CommentCount': item.comments.length,
      ...this.store.fields(item, revision),
    }
  }

  fields(item: Item, only: readonly string[] | undefined, revision = item.revisions.length): Record<string, unknown> {
    const stored = this.stored(item, revision)
    const names = only ?? Object.keys(stored).filter((name) => !hiddenByDefault.has(name))
    const type = this.store.type(item.type, this.store.projectOf(item))
    const live = names.flatMap((name) => {
      const field = this.store.field(name)
      const value = field === undefined ? undefined : stored[field.referenceName]
      // what was taken from the type is kept, and not shown any more
      if (field?.referenceName.startsWith('Custom.') && type && !type.fields.includes(field.referenceName)) return []
      return field === undefined || value === undefined ? [] : [[field.referenceName, this.value(value)] as const]
    })
    return Object.fromEntries(live)
  }

  itemUrl(id: number): string {
    return `${this.root}/_apis/wit/workItems/${id}`
  }

  /** Links name children also where the reader may not see them (assumption `relations-name-hidden-children`). */
  #isNamed(id: number): boolean {
    const child = this.store.item(id)
    if (this.store.beliefs.holds('relations-name-hidden-children') || !child || !this.reader) return true
    return maySee(this.store, child, this.reader)
  }

  relations(item: Item): unknown[] {
    const link = (rel: string, name: string, id: number) => ({ rel, url: this.itemUrl(id), attributes: { isLocked: false, name } })
    const parent = this.store.fields(item)['System.Parent']
    return [
      ...(typeof parent === 'number' ? [link('System.LinkTypes.Hierarchy-Reverse', 'Parent', parent)] : []),
      ...this.store.children(item.id).flatMap((id) => (this.#isNamed(id) ? [link('System.LinkTypes.Hierarchy-Forward', 'Child', id)] : [])),
      ...(this.store.state.links ?? []).flatMap(({ first, second, is }) => {
        if (first !== item.id && second !== item.id) return []
        const other = first === item.id ? second : first
        if (!this.store.item(other)) return []
        if (is === 'relates') return [link('System.LinkTypes.Related', 'Related', other)]
        // The predecessor's end is the forward one.
        const predecessor = is === 'blocks' ? first : second
        return [
          predecessor === item.id
            ? link('System.LinkTypes.Dependency-Forward', 'Successor', other)
            : link('System.LinkTypes.Dependency-Reverse', 'Predecessor', other),
        ]
      }),
    ]
  }

  links(item: Item): Record<string, unknown> {
    const project = this.store.projectOf(item)
    const own = `${this.root}/${project?.id ?? ''}/_apis/wit/workItems/${item.id}`
    return {
      self: { href: own },
      workItemUpdates: { href: `${own}/updates` },
      workItemRevisions: { href: `${own}/revisions` },
      workItemComments: { href: `${own}/comments` },
      html: { href: `${this.root}/${encodeURIComponent(project?.name ?? '')}/_workitems/edit/${item.id}` },
      workItemType: { href: `${this.root}/${project?.id ?? ''}/_apis/wit/workItemTypes/${encodeURIComponent(item.type)}` },
      fields: { href: `${this.root}/${project?.id ?? ''}/_apis/wit/fields` },
    }
  }

  item(
    item: Item,
    asked: { fields?: readonly string[] | undefined; expand?: string | undefined; links?: boolean; revision?: number } = {},
  ): Record<string, unknown> {
    const revision = asked.revision ?? item.revisions.length
    const expand = (asked.expand ?? 'none').toLowerCase()
    const relations = expand === 'relations' || expand === 'all' ? this.relations(item) : []
    return {
      id: item.id,
      rev: revision,
      fields: this.fields(item, asked.fields, revision),
      ...(relations.length > 0 ? { relations } : {}),
      ...(asked.links || expand === 'all' || expand === 'links' ? { _links: this.links(item) } : {}),
      url: this.itemUrl(item.id),
      commentVersionRef: null,
    }
  }
}

const hiddenByDefault = new Set(['System.RevisedDate', 'System.AuthorizedDate', 'System.AreaId', 'System.IterationId'])
