import { type Call, type Ports, TrackerError } from '@plumbline/core'
import { readGovernance } from '@plumbline/core/methodology'
import { type Audience, emptyMapping, exportPage, type Home, type MirrorEntry, MirrorFile, mirrorLive } from '@plumbline/core/mirrors'
import { callOf, portsOf } from '../connect.ts'
import { openSite, type Site, type Transports } from '../sites/site.ts'
import type { Extension } from '../usage.ts'

/** Where projects are read, and who is to see them at the other site. */
export interface Reading {
  readonly url: string
  readonly token: string
  /** Somebody who sees there what everybody may see who will see it at the other site. */
  readonly audienceToken?: string | undefined
  /** Takes along what only the PMO sees, for the other PMO alone. */
  readonly confidential: boolean
  /** The text of a governance file: for a site whose documents only its app can read. */
  readonly governance?: string | undefined
  readonly extension?: Extension | undefined
  readonly transports?: Transports | undefined
}

export const homeOf = ({ url }: Pick<Site, 'url'>): Home => ({ name: url.replace(/^https?:\/\//, ''), url })

const seesAll = (name: string): TrackerError =>
  new TrackerError(
    'forbidden',
    `${name} belongs to the PMO there and sees confidential projects, which would be shown at the other site`,
    'Set PLUMBLINE_AUDIENCE_TOKEN to the token of somebody who sees only what everybody may see; or take the confidential ones along for the other PMO alone with --confidential.',
  )

const audienceOf = async (asked: Reading, site: Site, ports: Ports, call: Call): Promise<Audience> => {
  const { audienceToken, confidential } = asked
  const everybody = async (refs: readonly string[]) => new Set(refs)
  if (audienceToken !== undefined) {
    const other = await portsOf(await openSite(site.url, audienceToken, asked.transports), 'person', asked.extension)
    return { everyone: (refs) => other.tracker({ mapping: emptyMapping, zone: 'UTC' }).visible(refs), confidential }
  }
  if (!(await ports.directory.isPmo(call.actor))) return { everyone: everybody, confidential: false }
  if (!confidential) throw seesAll(call.actor.name)
  return { everyone: async () => new Set(), confidential }
}

const fromDocuments = async (ports: Ports, call: Call, home: Home, audience: Audience) => {
  const components: MirrorEntry[] = []
  let [left, after]: [number, string | undefined] = [0, undefined]
  do {
    const page = await exportPage(ports, call, home, audience, after)
    components.push(...page.components)
    left += page.left
    after = page.next
  } while (after !== undefined)
  return { components, left, complete: true }
}

const needGovernance = (url: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${url} is a Jira site, whose judgements only its app can read`,
    'Name the site’s governance file with --governance, which judges its projects now; or let the PMO export them in the app and name that file with --from.',
  )

/** Reads a site's projects as they stand: from its documents, or live by a governance file. */
export const readSite = async (asked: Reading, tell: (text: string) => void): Promise<MirrorFile> => {
  const site = await openSite(asked.url, asked.token, asked.transports)
  if (site.kind === 'jira' && asked.governance === undefined) throw needGovernance(site.url)
  const ports = await portsOf(site, 'person', asked.extension)
  const governance = asked.governance === undefined ? undefined : await readGovernance(asked.governance)
  const call = callOf(site, 'person', governance?.zone ?? 'UTC')
  const audience = await audienceOf(asked, site, ports, call)
  const home = homeOf(site)
  const found = governance
    ? await mirrorLive(ports, call, { home, governance, ...audience, tell: (done) => tell(`${done} projects read`) })
    : await fromDocuments(ports, call, home, audience)
  const { components, left, complete } = found
  return { plumblineMirror: 1, home: { ...home }, readAt: call.now, complete, left, components: [...components] }
}

/** A file of projects that an app exported. */
export const readFile = (text: string, path: string): MirrorFile => {
  try {
    return MirrorFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new TrackerError('invalid', `${path} is no file of mirrored projects`, 'Export it in the app again (Settings, Operations).', {
      cause,
    })
  }
}
