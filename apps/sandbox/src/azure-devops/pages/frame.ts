import { createHmac } from 'node:crypto'
import { type Contribution, contributionId, type Extension } from '../extension.ts'
import { extensionToken, personalToken } from '../rest/sign-in.ts'
import type { Site } from '../site.ts'
import { guidOf, organisation, secretOf } from '../store/names.ts'
import type { Item, TeamProject } from '../store/state.ts'
import { Wire } from '../store/wire.ts'
import { type Html, html, json } from './html.ts'
import { themesOf } from './theme.ts'
import type { Viewer } from './viewer.ts'

export interface Framed {
  readonly site: Site
  readonly viewer: Viewer
  readonly project: TeamProject | undefined
  readonly item?: Item | undefined
}

const areas = ['5264459e-e5e0-4bd8-b118-0985e68a4ec5', '79134c72-4a58-4b42-976c-04e7115f32bf', '6c2b0933-3600-42ae-bf8b-93d4f7e83594']

/** The token with which an extension's own service would know its user; signed with a secret of this sandbox. */
const appToken = (extension: Extension, personGuid: string, now: Date): string => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const seconds = Math.floor(now.getTime() / 1000)
  const body = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ nameid: personGuid, aud: `${extension.publisher}.${extension.id}`, iss: 'app.vstoken.visualstudio.com', nbf: seconds, exp: seconds + 4200 })}`
  return `${body}.${createHmac('sha256', secretOf('app token')).update(body).digest('base64url')}`
}

/** What the script of the page needs to be the host: who, where, which extension, which item. */
const configuration = (
  { site, viewer, project, item }: Framed,
  extension: Extension,
  contribution: Contribution,
  kind: 'group' | 'hub',
) => {
  const { person, theme } = viewer
  const { root, store } = site.service
  const wire = new Wire(store, root)
  const themes = themesOf(store.beliefs)
  const identity = wire.identity(person)
  const [team] = project?.teams ?? []
  return {
    root,
    kind,
    themes,
    tokens: {
      page: personalToken(person.id),
      extension: extensionToken(person.id),
      app: appToken(extension, person.guid, site.service.now()),
    },
    frame: { origin: site.assets, contributionId: contributionId(extension, contribution) },
    handshake: {
      contributionId: contributionId(extension, contribution),
      context: {
        extension: {
          id: `${extension.publisher}.${extension.id}`,
          publisherId: extension.publisher,
          extensionId: extension.id,
          version: extension.version,
        },
        user: {
          id: person.guid,
          name: person.uniqueName,
          displayName: person.name,
          descriptor: person.descriptor,
          imageUrl: String(identity['imageUrl']),
        },
        host: {
          id: guidOf(`organisation ${organisation}`),
          name: organisation,
          serviceVersion: 'Dev18.M000.1 (sandbox)',
          type: 4,
          isHosted: true,
        },
        pageContext: {
          webContext: {
            project: project ? { id: project.id, name: project.name } : undefined,
            team: team ? { id: team.id, name: team.name } : undefined,
          },
          globalization: { culture: 'en-GB', theme, timeZoneId: 'GMT Standard Time' },
          timeZonesConfiguration: { daylightSavingsAdjustments: [] },
        },
      },
      initialConfig: {},
      themeData: themes[theme],
    },
    areas: Object.fromEntries(areas.map((area) => [area, `${root}/`])),
    project: project ? { id: project.id, name: project.name } : null,
    item: item ? wire.item(item) : null,
    mayEdit: person.role !== 'reader',
  }
}

/** The extension's page in its own frame, from its own origin, and what the host's script needs to answer it. */
export const frame = (framed: Framed, kind: 'group' | 'hub', find: (extension: Extension) => Contribution | undefined): Html => {
  const extension = framed.site.extension()
  const { beliefs } = framed.site.service.store
  // Assumption `contribution-targets`: what the manifest targets is where it appears.
  const contribution = extension && beliefs.holds('contribution-targets') ? find(extension) : undefined
  const uri = contribution?.properties?.uri
  if (!extension || !contribution || uri === undefined) {
    return html`<p class="problem" role="alert">The extension is not built, or it contributes nothing here. Build it with <code>node build.mjs</code> and reload.</p>`
  }
  const name = contribution.properties?.name ?? contribution.id
  const height = kind === 'group' ? html`height="${contribution.properties?.height ?? 400}"` : ''
  // Assumption `ado-frame-downloads`: what the frame may do is not written on it; contrary to the belief everything but a download.
  const sandbox = beliefs.holds('ado-frame-downloads')
    ? ''
    : html`sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups"`
  const width = framed.viewer.width ? html`width="${framed.viewer.width}"` : ''
  return html`<div class="frame ${kind}"><p class="loading" role="status">Loading ${name}…</p>
    <iframe id="extension" title="${name}" ${sandbox} ${height} ${width} data-src="${framed.site.assets}/${uri}"></iframe></div>
    <script type="application/json" id="host-configuration">${json(configuration(framed, extension, contribution, kind))}</script>`
}
