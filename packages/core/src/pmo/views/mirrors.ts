import type { Instant, IsoDate } from '../../work/values.ts'

/** Where a project that belongs to another site was read, and how old that is. It is decided there. */
export interface MirroredFrom {
  readonly home: string
  readonly name: string
  readonly url: string
  readonly readAt: Instant
  /** The day of its judgement at home. */
  readonly asOf: IsoDate | null
  /** Only the PMO sees it here. */
  readonly restricted: boolean
}

/** A site whose projects are shown here too. */
export interface MirrorHome {
  readonly home: string
  readonly name: string
  readonly url: string
  readonly readAt: Instant
  readonly byName: string
  /** Whether all of its projects were read that may be seen here. */
  readonly complete: boolean
  readonly count: number
  /** Confidential projects that stayed there. */
  readonly left: number
  /** Projects that are tracked here as well and count once. */
  readonly twins: number
  /** Projects that another site shows too, and was read later: they count once, as they stand there. */
  readonly repeated: readonly { readonly key: string; readonly title: string; readonly keptFrom: string }[]
}

export interface MirrorsView {
  readonly homes: readonly MirrorHome[]
  readonly mayConfigure: boolean
  readonly now: Instant
}

export interface MirrorReceived {
  readonly taken: number
  /** Those that said something new. */
  readonly written: number
  /** `edited`: its hash is another; `judgement`: what is shown of its judgement is not what the judgement says; `notItsOwn`: it belongs to a third site. */
  readonly refused: readonly { readonly key: string; readonly why: 'edited' | 'judgement' | 'notItsOwn' }[]
}

export interface MirrorSettled {
  readonly count: number
  /** No longer at home. */
  readonly dropped: number
  /** Of those that travelled, so many do not stand here. */
  readonly missing: number
}
