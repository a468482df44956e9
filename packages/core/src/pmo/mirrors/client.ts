import type { MirrorReceived, MirrorSettled, MirrorsView } from '../views/mirrors.ts'
import type { MirrorEntry, MirrorFile } from './mirror.ts'

type From = Pick<MirrorFile, 'home' | 'readAt'>

/** Projects of other sites, shown here as they were read there. All but looking belongs to the PMO. */
export interface MirrorUseCases {
  'mirror.list': { input: Record<string, never>; output: MirrorsView }
  /** A page of what another site may be told of this one; `everyone`: those who will see it there are not only the PMO. Ask with `next` until there is none. */
  'mirror.export': {
    input: { audience: MirrorEntry['audience']; after?: string }
    output: { home: MirrorFile['home']; readAt: string; components: readonly MirrorEntry[]; left: number; next?: string }
  }
  /** Up to 50 projects at once. */
  'mirror.receive': { input: From & { components: readonly MirrorEntry[] }; output: MirrorReceived }
  /** After the last of them: what is no longer at home goes. */
  'mirror.settle': {
    input: From &
      Pick<MirrorFile, 'complete' | 'left'> & {
        standing: readonly { ref: string; hash: string }[]
        sealed?: Readonly<Record<string, string>>
      }
    output: MirrorSettled
  }
  'mirror.forget': { input: { home: string }; output: { readonly dropped: number } }
}
export type MirrorUseCaseName = keyof MirrorUseCases
