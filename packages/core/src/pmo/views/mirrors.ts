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
  /** `notConfirmed`: nothing attests that it was carried here as it stands, so that it counts in no number unless somebody says so. `recorded`: nothing can attest it on this site yet. */
  readonly trust: 'confirmed' | 'recorded' | 'notConfirmed'
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
  /** Of them, those that nothing attests as they stand here. */
  readonly notConfirmed: number
  /** Projects that were carried here and confirmed, and are gone or were changed since. */
  readonly missing: number
  readonly trust: MirroredFrom['trust']
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

/** Whether projects of other sites count in selection, scores and capacity: none, those that are confirmed, or all that are shown. */
export type OthersCounted = 'none' | 'confirmed' | 'all'

/** What a portfolio's numbers take from other sites. */
export interface OtherSites {
  readonly count: OthersCounted
  readonly sites: readonly {
    readonly home: string
    readonly name: string
    readonly readAt: Instant
    /** Projects that this person sees, each once; those of them that nothing confirms; and those that count. */
    readonly projects: number
    readonly notConfirmed: number
    readonly counted: number
    readonly trust: MirroredFrom['trust']
  }[]
}

export interface MirrorReceived {
  readonly taken: number
  /** The projects that were taken, by their names and hashes here: told again when the mirroring ends, so that only these are confirmed. */
  readonly sealed: Readonly<Record<string, string>>
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
  /** When it counts as carried. `nextRun`: a run of the product confirms it. `busy`: something else that this person asked for waits, so that it has to be carried again afterwards. `unprotected`: nothing can attest it on this site yet. */
  readonly confirmed: 'now' | 'nextRun' | 'busy' | 'unprotected'
}
