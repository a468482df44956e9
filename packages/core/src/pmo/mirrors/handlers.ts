import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Handlers } from '../late-use-cases.ts'
import type { MirrorHome, MirrorsView } from '../views/mirrors.ts'
import { readConfirmed } from './carried.ts'
import type { MirrorUseCaseName, MirrorUseCases } from './client.ts'
import { everyMirror, type Mirrored } from './document.ts'
import { exportPage } from './export.ts'
import { Home, MirrorEntry, MirrorFile } from './mirror.ts'
import { forgetHome, receiveMirrors, settleMirrors } from './receive.ts'
import { onceEach, type StandingMirrors, withConfirmed } from './standing.ts'

const mostAtOnce = 50
const mostProjects = 20_000

/** How far what is here of one site can be believed, in numbers. */
const trustIn = (
  { confirmed, trust }: StandingMirrors,
  home: string,
  own: readonly Mirrored[],
): Pick<MirrorHome, 'notConfirmed' | 'missing' | 'trust'> => {
  const notConfirmed = own.filter((each) => trust(each) === 'notConfirmed').length
  const carried = Object.keys(confirmed.homes[home]?.mirrors ?? {}).length
  const by = confirmed.by === 'guarded' ? 'confirmed' : confirmed.by === 'unprotected' ? 'recorded' : undefined
  return {
    notConfirmed,
    missing: Math.max(0, carried - (own.length - notConfirmed)),
    trust: by ?? (Object.hasOwn(confirmed.homes, home) ? 'confirmed' : 'notConfirmed'),
  }
}

const listMirrors = async (ports: Ports, call: Call): Promise<MirrorsView> => {
  const [every, confirmed, mayConfigure] = await Promise.all([everyMirror(ports), readConfirmed(ports), ports.directory.isPmo(call.actor)])
  const standing = withConfirmed(every, confirmed)
  const { homes, mirrors } = standing
  const seen = mirrors.filter(({ twin, audience, home }) => twin === null && homes.has(home) && (mayConfigure || audience === 'everyone'))
  const { repeated } = onceEach(standing, seen)
  const shown = [...homes].map(([id, { by: _by, at: _at, ...home }]) => ({
    home: id,
    ...home,
    ...trustIn(
      standing,
      id,
      mirrors.filter((each) => each.home === id),
    ),
    repeated: repeated.flatMap(({ left, kept }) =>
      left.home === id ? [{ key: left.component.key, title: left.component.title, keptFrom: homes.get(kept.home)?.name ?? '' }] : [],
    ),
  }))
  return { homes: shown.toSorted((a, b) => (a.name < b.name ? -1 : 1)), mayConfigure, now: call.now }
}

const homeHere = async (ports: Ports): Promise<Home> => {
  const url = await ports.siteUrl?.()
  if (url === undefined) throw new TrackerError('invalid', 'This host does not say which site it is', 'Let the command line do it.')
  return { name: url.replace(/^https?:\/\//, '').replace(/\/+$/, ''), url }
}

/** What a person of the PMO lets travel is seen by whom they say. */
const exported = async (ports: Ports, call: Call, { audience, after }: MirrorUseCases['mirror.export']['input']) => {
  const home = await homeHere(ports)
  const everyone = async (refs: readonly string[]) => new Set(audience === 'everyone' ? refs : [])
  const page = await exportPage(ports, call, home, { everyone, confidential: true }, after)
  return { home, readAt: call.now, ...page }
}

const { home, readAt, complete, left } = MirrorFile.shape
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

/** How each use case of mirrors reads its input, and how it is done. */
export const mirrorHandlers: Handlers<MirrorUseCaseName> = {
  'mirror.list': { input: z.strictObject({}), run: listMirrors },
  'mirror.export': {
    input: z.strictObject({ audience: z.enum(['everyone', 'pmo']), after: z.exactOptional(z.string().check(z.maxLength(500))) }),
    run: exported,
  },
  'mirror.receive': {
    input: z.strictObject({ home, readAt, components: z.array(MirrorEntry).check(z.maxLength(mostAtOnce)) }),
    run: receiveMirrors,
  },
  'mirror.settle': {
    input: z.strictObject({
      home,
      readAt,
      complete,
      left,
      standing: z.array(z.strictObject({ ref, hash })).check(z.maxLength(mostProjects)),
      sealed: z.exactOptional(z.record(ref, hash)),
    }),
    run: settleMirrors,
  },
  'mirror.forget': { input: z.strictObject({ home: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }), run: forgetHome },
}
