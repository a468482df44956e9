import { bringInto, readSite } from '@plumbline/cli'
import type { ComponentSummary, OutputOf } from '@plumbline/core'
import type { LocalAzureDevOps } from './azure-devops/index.ts'
import { jiraClient } from './configure.ts'
import type { LocalJira } from './jira/index.ts'
import { need } from './need.ts'
import { people, pmoLead, serviceIdentity } from './seed/people.ts'

const atOnce = 30
const reader = people.find(({ role }) => role === 'reader')?.id ?? pmoLead.id

type File = Awaited<ReturnType<typeof readSite>>

/** What everybody at the local Jira sees, exported in the app by the PMO lead: what a reader does not see stays there. */
const ofJira = async (jira: LocalJira): Promise<File> => {
  const [lead, asReader] = [jiraClient(jira, pmoLead.id), jiraClient(jira, reader)]
  const seen: ComponentSummary[] = []
  let page: string | undefined
  do {
    const shown = need(
      await asReader.call('portfolio.open', page === undefined ? {} : { after: page }),
      'open the portfolio of the local Jira',
    )
    if (shown.kind === 'portfolio') seen.push(...shown.components)
    page = shown.kind === 'portfolio' ? shown.next : undefined
  } while (page !== undefined)
  const open = new Set(seen.map(({ ref }) => ref))
  const components: OutputOf<'mirror.export'>['components'][number][] = []
  let after: string | undefined
  for (;;) {
    const some = need(
      await lead.call('mirror.export', { audience: 'everyone', ...(after === undefined ? {} : { after }) }),
      'export projects',
    )
    components.push(...some.components)
    after = some.next
    if (after !== undefined) continue
    const kept = components.filter(({ component }) => open.has(component.ref))
    const { home, readAt } = some
    return { plumblineMirror: 1, home, readAt, complete: true, left: components.length - kept.length, components: kept }
  }
}

const intoJira = async (jira: LocalJira, { home, readAt, complete, left, components }: File): Promise<void> => {
  const lead = jiraClient(jira, pmoLead.id)
  let sealed: Record<string, string> = {}
  for (let from = 0; from < components.length; from += atOnce) {
    const some = need(
      await lead.call('mirror.receive', { home, readAt, components: components.slice(from, from + atOnce) }),
      'import projects',
    )
    sealed = { ...sealed, ...some.sealed }
  }
  const standing = components.map(({ hash, component }) => ({ ref: component.ref, hash }))
  need(await lead.call('mirror.settle', { home, readAt, complete, left, standing, sealed }), 'import projects')
}

/** One portfolio over both: each shows the projects of the other, as a pipeline and an import in the app would bring them. */
export const mirrorBoth = async (jira: LocalJira, azureDevOps: LocalAzureDevOps): Promise<void> => {
  const token = azureDevOps.token(pmoLead.id)
  // As the pipeline would: what the service's own identity carries is confirmed at once.
  const service = azureDevOps.token(serviceIdentity.id)
  const reading = { url: azureDevOps.url, token, audienceToken: azureDevOps.token(reader), confidential: false }
  const [here, there] = await Promise.all([ofJira(jira), readSite(reading, () => undefined)])
  await bringInto(here, { url: azureDevOps.url, token: service })
  await intoJira(jira, there)
}
