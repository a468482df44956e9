import type { Asked } from '../arguments.ts'
import { textOf, tokenOf } from '../check.ts'
import type { ProcessHost } from '../host.ts'
import { readFile, readSite } from './read.ts'
import { type Brought, bringInto } from './write.ts'

type AskedToMirror = Extract<Asked, { command: 'mirror' }>

const isSite = (place: string): boolean => /^https?:\/\//.test(place)
const own = (asked: AskedToMirror, host: ProcessHost) => ({ extension: asked.extension, transports: host.transports })

const fileFrom = async (asked: AskedToMirror, host: ProcessHost) => {
  const { from, governance, confidential } = asked
  if (!isSite(from)) return readFile(await textOf(host, from), from)
  const token = host.tokens?.from ?? tokenOf(host)
  const text = governance === undefined ? undefined : await textOf(host, governance)
  return readSite(
    { url: from, token, audienceToken: host.tokens?.audience, confidential, governance: text, ...own(asked, host) },
    host.tell,
  )
}

const whyWords: Readonly<Record<Brought['refused'][number]['why'], string>> = {
  edited: 'was changed on the way: its hash is another',
  judgement: 'shows something else than its judgement says',
  notItsOwn: 'belongs to a third site',
}

const leftWords = (left: number): string => (left === 0 ? '' : `, ${left} confidential stayed at home`)

const confirmedWords: Readonly<Record<Brought['confirmed'], string>> = {
  now: '',
  nextRun: '; they count once the next refresh confirms them',
  busy: '; they do not count yet: something else that you asked for waits on the methodology item, so carry them again after the next refresh',
  unprotected: '; recorded, not protected: no methodology item attests what is set there',
}

export const broughtWords = ({ count, written, dropped, refused, left, confirmed }: Brought): string =>
  `${count} projects stand there, ${written} of them new or changed, ${dropped} gone${leftWords(left)}${refused.length === 0 ? '' : `, ${refused.length} refused`}${confirmedWords[confirmed]}`

/** Carries projects from one site to another, read-only: 0 done, 1 where something was refused. */
export const mirror = async (asked: AskedToMirror, host: ProcessHost): Promise<number> => {
  const file = await fileFrom(asked, host)
  if (!isSite(asked.to)) {
    await host.writeText?.(asked.to, JSON.stringify(file))
    host.write(`${file.components.length} projects of ${file.home.name} written to ${asked.to}${leftWords(file.left)}`)
    return 0
  }
  const brought = await bringInto(file, { url: asked.to, token: host.tokens?.to ?? tokenOf(host), ...own(asked, host) })
  for (const { key, why } of brought.refused) host.tell(`${key} ${whyWords[why]}`)
  host.write(broughtWords(brought))
  return brought.refused.length > 0 ? 1 : 0
}
