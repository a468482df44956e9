import type { EnforcementPlan, EnforcementState, GuardDone, GuardPreview } from './gates/enforcement.ts'
import type { ItemMarks, Wish } from './gates/records.ts'
import type { OwnWaysRound, WaysRound } from './gates/ways-round.ts'
import type { ComponentSummary, RefreshAsked, RefreshProgress } from './pmo/views/portfolio.ts'
import type { ExactAnswer, ExactTask } from './portfolio/selection/slice.ts'
import type { FieldValues, ItemDraft, MadeItem, Meaning, Unfilled } from './work/draft.ts'
import type { NeutralField } from './work/fields.ts'
import type { Page, Scope, Transition, WorkItem } from './work/items.ts'
import type { ItemLink } from './work/links.ts'
import type { Mapping } from './work/mapping.ts'
import type { DayRange, TeamCapacity, TrackerTeam } from './work/team-capacity.ts'
import type { TrackerSchema } from './work/tracker-schema.ts'
import type { Instant, ItemRef, Person, TimeZone } from './work/values.ts'

/** What the host knows about this call. Identity is never taken from a payload. */
export interface Call {
  readonly actor: Person
  /** `product`: the app's or the pipeline's own identity, whose judgements are official; `person`: somebody's own eyes and rights. */
  readonly identity: 'product' | 'person'
  /** With the product's pen in a person's hand: official as far as this person sees everything; the rest is left to an identity of the product's own. */
  readonly eyes?: 'person'
  readonly now: Instant
  readonly zone: TimeZone
  readonly signal: Cancellation
  /** Hears how far a large project is read while it goes on, in a host that can show it: nothing of it is kept. */
  readonly reading?: (so: ReadingSoFar) => void
}

/** How far the reading of a project, or of a few together, has come: what hangs below, and then what happened to it. */
export interface ReadingSoFar {
  /** The first of them, and how many are read with it. */
  readonly name: string
  readonly others: number
  readonly what: 'items' | 'pasts'
  readonly done: number
  /** By what was read of them last; null where nobody knows. */
  readonly about: number | null
}

/** Turns true when whoever asked has gone; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean
}

/** An item that changed, as it is now. */
export interface ItemChange {
  readonly item: WorkItem
  /** Of project items: the guarded marks. */
  readonly marks?: ItemMarks
}

/** A page of changes, with the moment from which reading can go on when it is done with. */
export interface ChangePage {
  readonly values: readonly ItemChange[]
  readonly next: Instant
}

/** The tracker's own fields behind the mapped ones. */
export interface Sources {
  /** How each stores its values, in words that change only where the values have to be read anew. */
  readonly stored: Readonly<Record<string, string>>
  /** Why no item can say anything of a field, in the words with which each item is read: it is not there any more, or may not be seen. */
  readonly gone: Readonly<Record<string, string>>
}

/** What a tracker says is left of what it lets this identity ask, as its last answers told. */
export interface Allowance {
  readonly limit: number
  readonly left: number
  readonly resetsAt: Instant
}

/** What was asked of a tracker since the ports were made. */
export interface Traffic {
  readonly calls: number
  /** What the calls cost in the tracker's own measure, where it has one that can be counted. */
  readonly points: number
  readonly bytes: number
}

/** Counts what is asked of the tracker, and remembers what it says is left. */
export interface Meter {
  readonly traffic: () => Traffic
  /** `undefined`: the tracker said nothing of it yet, which in some means that there is plenty. */
  readonly allowance: () => Allowance | undefined
}

/** What some reading asks of a tracker; points are its own measure, where it has one. */
export interface ReadingCost {
  readonly calls: number
  readonly points: number | null
}

/** How much there is to read, counted without reading it, and what reading all of it asks for. */
export interface Tally {
  readonly projects: number
  /** Items of the types that are mapped, wherever they hang. */
  readonly items: number
  /** One by one, or by the tracker's own estimate. */
  readonly counted: 'each' | 'about'
  readonly reading: ReadingCost
  /** What the pasts of all items add; `null`: nothing tells how long they are. */
  readonly pasts: ReadingCost | null
}

/** Reading the tracker. Pages are complete only where they say so; failures are `TrackerError`. */
export interface Tracker {
  items(scope: Scope, fields: readonly NeutralField[]): AsyncIterable<Page<WorkItem>>
  /** Changes of the state and of the named fields, oldest first per item. */
  history(items: readonly ItemRef[], fields: readonly NeutralField[]): AsyncIterable<Page<Transition>>
  /**
   * Items that changed since a moment (and in the two minutes before it, because clocks differ and searches are late), the longest unchanged first. Who was only deleted is not among them.
   * What changed twice comes as it is now; so whoever reads a page twice learns nothing new.
   * `settled`: whoever asks read up to that moment when all of that could be found already, and goes on without those two minutes.
   */
  changes(since: Instant, fields: readonly NeutralField[], settled?: boolean): AsyncIterable<ChangePage>
  /** The tracker's own clock: from when on changes are asked for is said in it. */
  clock(): Promise<Instant>
  /** The identities of all project items. `undefined`: counting told that there are just as many as were expected, where that is cheaper than naming them. */
  projects(expected?: number): Promise<{ readonly refs: readonly ItemRef[]; readonly complete: boolean } | undefined>
  /** Which of the tracker's own fields these are mapped to; no item says when one of them is deleted or made anew as another kind. */
  sources(fields: readonly NeutralField[]): Promise<Sources>
  /** Whether reading tells of items that exist and may not be seen; otherwise they cannot be told from deleted ones. */
  readonly tellsHidden: boolean
  /** How much a full read has before it: a few cheap calls, however much that is. */
  tally(): Promise<Tally>
  /** Types, fields and states to map; needs no mapping. */
  schema(): Promise<TrackerSchema>
  /** Which of these items this person may see. */
  visible(items: readonly ItemRef[]): Promise<ReadonlySet<ItemRef>>
  /** The guarded marks on a project item. */
  marks(item: ItemRef): Promise<ItemMarks>
  /** The wishes left on this item since the product last took one away, oldest first, with their authors as the tracker's history attests them; of each person's the last. */
  wishes(item: ItemRef): Promise<readonly Wish[]>
  /** The items on which a wish may be waiting. */
  itemsWithWishes(): Promise<readonly ItemRef[]>
  /** Links between these items and others, each once, as far as this identity may see both ends; the hierarchy is none of them. Needs no mapping. */
  links(items: readonly ItemRef[]): Promise<readonly ItemLink[]>
}

/** Writing to the tracker; every verb can be repeated without harm. */
export interface Desk {
  /** Product identity only. Writes nothing where the item already says so. */
  ensureMarks(item: ItemRef, marks: ItemMarks): Promise<void>
  /** Whether the tracker would take these marks from this identity; writes nothing. Absent where the identity is the product's own. */
  mayMark?(item: ItemRef, marks: ItemMarks): Promise<boolean>
  /** As the person: leaves the wish, by the hash of its act, where the tracker's own history attests its author. `null` takes a wish away, and only the one named by `replaces`: a newer one stays. */
  ensureWish(item: ItemRef, act: string | null, replaces?: string): Promise<void>
  /**
   * Makes the item once for its key: asked again, also after a crash between any two calls, it answers the same item. Keys are the caller's, one for each item
   * that there is ever to be. What the tracker's type has no field for is left out and named.
   */
  ensureItem(key: string, draft: ItemDraft, meaning: Meaning): Promise<MadeItem>
  /** Writes only what differs, and names what the item has no field for. */
  ensureFields(item: ItemRef, values: FieldValues, meaning: Meaning): Promise<readonly Unfilled[]>
  /** Puts the portfolio's score into the tracker's own field, for boards and queries; `null` empties it. Says whether anything had to be written. */
  ensureScore(item: ItemRef, score: number | null): Promise<boolean>
}

/** A place for one kind of document: collection and id, ASCII letters, digits, `.`, `-` and `_`. */
export interface DocKey<T> {
  readonly collection: string
  readonly id: string
  /** Checks what was read: extension data and exports may be written by anybody. */
  readonly check: (value: unknown) => T
}
export interface DocCollection<T> {
  readonly collection: string
  readonly check: (value: unknown) => T
}
export type Version = string
export interface Versioned<T> {
  readonly id: string
  readonly value: T
  readonly version: Version
}
export type Written<T> = { readonly ok: true; readonly version: Version } | { readonly ok: false; readonly newer: Versioned<T> | undefined }

/** Documents; the only place for compare-and-set. */
export interface Shelf {
  /** Nobody but the product can write it. Otherwise a document is believed only where something on the item attests it. */
  readonly guarded: boolean
  read<T>(key: DocKey<T>): Promise<Versioned<T> | undefined>
  /** A page of a collection in order of id; `after` is the `next` of the page before. */
  list<T>(collection: DocCollection<T>, after?: string): Promise<{ readonly values: readonly Versioned<T>[]; readonly next?: string }>
  /** Replaces exactly that version; otherwise nothing is written and the newer one comes back. */
  write<T>(key: DocKey<T>, value: T, replaces: Version | 'new'): Promise<Written<T>>
}

/** What a person may do in Plumbline. `see` and `judge` follow from the tracker's own rights on the item; who may `declare` or `decide` is weighed act by act; `lead` is for the PMO and the manager of that project. */
export type Capability = 'see' | 'configure' | 'declare' | 'decide' | 'lead' | 'refresh' | 'record'

/** Who the PMO is on a site: whoever administers it, or the members of a team. */
export type PmoIs = { readonly kind: 'administrators' } | { readonly kind: 'team'; readonly name: string }

/** Whether somebody holds the product's pen; `group`: whose members do, where there is such a group. */
export interface PenRight {
  readonly may: boolean
  readonly group?: string
}

/** Who belongs to the PMO, and who there is, by the tracker's own administration. */
export interface Directory {
  readonly pmoIs: PmoIs
  isPmo(actor: Person): Promise<boolean>
  /** People who can sign in here, by a part of their name or mail address, a few at most; as whoever asks may look people up. */
  find(text: string): Promise<readonly Person[]>
  /** Whether somebody may write what only the product is to write, by a group that the tracker keeps. Absent where nobody but the product ever may. */
  mayWrite?(actor: Person): Promise<PenRight>
}

/**
 * The project that the PMO owns, in a tracker where anybody may write the storage: the root of trust. Who the PMO is decides the tracker's own administration, so that
 * an item found here is not believed because a document names it.
 */
export interface PmoProject {
  readonly name: string
  /** Its items whose guarded field names settings, and what was carried here of other sites. `undefined`: this tracker has no field that only the product may write. */
  attesting(): Promise<readonly { readonly item: ItemRef; readonly settings: string; readonly carried?: string }[] | undefined>
  /** Whether this item lies in it. */
  holds(item: ItemRef): Promise<boolean>
}

/** One gate as enforcement sees it: its slot, the states that it opens, and the types of item that stand for projects. */
export interface GuardedGate {
  readonly id: string
  readonly slot: number
  readonly opensStates: readonly string[]
  readonly itemTypes: readonly string[]
}

/** Enforcement in the tracker itself, by its own rules. Whoever puts it in force needs the tracker's right to configure; reading back needs less. */
export interface Guard {
  /** One gate, read back. */
  inForce(gate: GuardedGate): Promise<EnforcementState>
  /** What differs from the plan, whom it will hold, and what stands in the way. Writes nothing. `withAuthors`: also of rules that stand it is told who touched them last. */
  preview(plan: EnforcementPlan, asked?: 'withAuthors'): Promise<GuardPreview>
  /** Makes what differs so, a change at a time and each repeatable, until done or the signal says to stop. `conflict` where somebody else changes the same at once. */
  ensure(plan: EnforcementPlan, signal: Cancellation): Promise<GuardDone>
  /** Takes back what `ensure` made and nothing else, and leaves what stood before as it was. */
  undo(plan: EnforcementPlan, signal: Cancellation): Promise<GuardDone>
}

/** How many hours the tracker's own teams planned that they are there for, as far as this identity may see it. */
export interface Supply {
  teams(): Promise<readonly TrackerTeam[]>
  /** What one team planned for the iterations that touch these days; an iteration that cannot be read is named and does not keep the others back. */
  capacity(team: TrackerTeam, during: DayRange): Promise<TeamCapacity>
}

/** What one person is told about a project, line by line. */
export interface Message {
  readonly item: ItemRef
  readonly lines: readonly string[]
}

/** Tells people in the tracker itself, by its own mail. */
export interface Messenger {
  /** What was told under a key is not told again. */
  ensureTold(person: Pick<Person, 'ref' | 'name'>, message: Message, key: string): Promise<void>
}

/** Works on a selection exactly, apart from whoever asked, for about the seconds of the task. */
export type Exact = (task: ExactTask) => Promise<ExactAnswer>

/** Begins a refresh, or takes up the one that runs. */
export type OwnRefresh = (ports: Ports, call: Call, asked: RefreshAsked) => Promise<RefreshProgress>

export interface Ports {
  /** The tracker, read with this mapping; days are those of the zone. */
  readonly tracker: (reading: { readonly mapping: Mapping; readonly zone: TimeZone }) => Tracker
  readonly desk: Desk
  readonly shelf: Shelf
  /** Documents that nobody but this identity can write, so that what it noted for itself can be believed; the shelf itself where that is guarded. */
  readonly notebook: Shelf
  /** The address of this site, as people open it; absent where the host does not know it. */
  readonly siteUrl?: () => Promise<string>
  /** Where a batch gathers lines of the portfolio, which are kept together at its end; absent where each is kept at once. */
  readonly lines?: Map<ItemRef, ComponentSummary>
  /** Absent where nothing is counted. */
  readonly meter?: Meter
  readonly directory: Directory
  /** Absent where only the product can write documents. */
  readonly pmoProject?: PmoProject
  /** Absent where the tracker holds no capacity by role that a program may read. */
  readonly supply?: Supply
  /** Absent where the host tells nobody. */
  readonly messenger?: Messenger
  /** What people may try to get past a gate of this tracker, and what becomes of it; absent where nobody tried. */
  readonly ways?: () => Promise<WaysRound>
  /** Where that is another answer, or another way, in projects that keep types, states and rules of their own; absent where the tracker has no such. */
  readonly ownWays?: () => Promise<Partial<OwnWaysRound>>
  /** Absent where the host cannot read enforcement. */
  readonly guard?: Guard
  /** Begins a refresh with the eyes of whoever asks, whose steps their open page takes; absent where the host takes none so. */
  readonly ownRefresh?: OwnRefresh
  /** Absent where the host runs no exact solver. */
  readonly exact?: Exact
  /** A new text that nobody can guess, of at least 128 bits: what hides names and texts behind their hashes. */
  readonly unguessable: () => string
}

/** What a panel's first paint reads; any `Ports` will do, and a browser brings only this much code. */
export interface ReadingPorts {
  readonly tracker: (reading: { readonly mapping: Mapping; readonly zone: TimeZone }) => Pick<Tracker, 'visible' | 'marks'>
  readonly shelf: Pick<Shelf, 'read'>
  readonly directory: Pick<Directory, 'isPmo' | 'pmoIs'>
}
