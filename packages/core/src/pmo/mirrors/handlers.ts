import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Handlers } from '../late-use-cases.ts'
import type { MirrorsView } from '../views/mirrors.ts'
import type { MirrorUseCaseName, MirrorUseCases } from './client.ts'
import { everyMirror } from './document.ts'
import { exportPage } from './export.ts'
import { Home, MirrorEntry, MirrorFile } from './mirror.ts'
import { countedOnce } from './once.ts'
import { forgetHome, receiveMirrors, settleMirrors } from './receive.ts'

const mostAtOnce = 50
const mostProjects = 20_000

const listMirrors = async (ports: Ports, call: Call): Promise<MirrorsView> => {
  const [{ homes, mirrors }, mayConfigure] = await Promise.all([everyMirror(ports), ports.directory.isPmo(call.actor)])
  const seen = mirrors.filter(({ twin, audience, home }) => twin === null && homes.has(home) && (mayConfigure || audience === 'everyone'))
  const { repeated } = countedOnce({ homes, mirrors: seen })
  const shown = [...homes].map(([id, { by: _by, at: _at, ...home }]) => ({
    home: id,
    ...home,
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
    }),
    run: settleMirrors,
  },
  'mirror.forget': { input: z.strictObject({ home: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }), run: forgetHome },
}
