import type { Ports } from '../../ports.ts'
import type { MirroredFrom } from '../views/mirrors.ts'
import { type Confirmed, readConfirmed, trustOf } from './carried.ts'
import { type EveryMirror, everyMirror, type HomeDocument, type Mirrored } from './document.ts'
import { countedOnce, type Repeated } from './once.ts'

export type Trust = MirroredFrom['trust']

/** All that is here of other sites, and how far it can be believed. */
export interface StandingMirrors extends EveryMirror {
  readonly confirmed: Confirmed
  readonly trust: (mirrored: Mirrored) => Trust
}

/** How a site was read is told by what was confirmed of it, where that is there. */
export const withConfirmed = ({ homes, mirrors }: EveryMirror, confirmed: Confirmed): StandingMirrors => ({
  homes: new Map<string, HomeDocument>([...homes, ...Object.entries(confirmed.homes).map(([id, { home }]) => [id, home] as const)]),
  mirrors,
  confirmed,
  trust: (mirrored) => trustOf(confirmed, mirrored),
})

export const standingMirrors = async (ports: Pick<Ports, 'shelf' | 'pmoProject'>): Promise<StandingMirrors> => {
  const every = await everyMirror(ports)
  // What attests a site is not asked for where nothing of another one is here.
  const none = every.mirrors.length === 0 && every.homes.size === 0
  return withConfirmed(every, none ? { by: 'unprotected', homes: {} } : await readConfirmed(ports))
}

/** Each project once. What nobody confirmed never takes the place of what somebody did. */
export const onceEach = (
  { homes, trust }: Pick<StandingMirrors, 'homes' | 'trust'>,
  mirrors: readonly Mirrored[],
): { readonly kept: readonly Mirrored[]; readonly repeated: readonly Repeated[] } => {
  const believed = countedOnce({ homes, mirrors: mirrors.filter((each) => trust(each) !== 'notConfirmed') })
  const others = countedOnce({ homes, mirrors: mirrors.filter((each) => trust(each) === 'notConfirmed') })
  return { kept: [...believed.kept, ...others.kept], repeated: [...believed.repeated, ...others.repeated] }
}
