import { hashOf } from '../hash.ts'
import { readTemplateData } from '../methodology/check.ts'
import { differenceOf } from '../methodology/difference.ts'
import type { Template } from '../methodology/template.ts'
import { compareVersions, versionProblem } from '../methodology/version.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import { templateKey } from './documents.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { inForceOf } from './site-templates.ts'
import { type Publication, publicationKey } from './template-documents.ts'
import { refOf } from './template-ref.ts'
import type { PublicationObstacle } from './template-views.ts'

/** Far more versions than a site ever publishes; a longer chain is a loop. */
const longestChain = 200

/** What was published here, newest first, by following each record to the one before it. */
export const publicationsOf = async (ports: Ports, settings: Settings): Promise<readonly Publication[]> => {
  const found: Publication[] = []
  let next: string | null = settings.publication ?? null
  while (next !== null && found.length < longestChain) {
    const record: Publication | undefined = (await ports.shelf.read(publicationKey(next)))?.value
    if (!record) return found
    found.push(record)
    next = record.before
  }
  return found
}

/** The version in force of this template, else the site's own; `undefined` where none is chosen or its body is not stored. */
export const templateInForce = async (
  ports: Ports,
  call: Call,
  settings: Settings,
  id: string | undefined,
): Promise<{ readonly ref: TemplateRef; readonly template: Template } | undefined> => {
  const own = id === undefined ? undefined : inForceOf(settings, id, dayOf(call.now, settings.zone))
  const ref = own ? { id: own.id, version: own.version, hash: own.hash } : settings.template
  const template = ref && (await ports.shelf.read(templateKey(ref.hash)))?.value
  return ref && template ? { ref, template } : undefined
}

const againstInForce = (inForce: Template | undefined, template: Template): PublicationObstacle[] => {
  if (!inForce || inForce.id !== template.id) return []
  if (hashOf(inForce) === hashOf(template)) return ['nothingChanged']
  const tooSmall =
    compareVersions(template.version, inForce.version) <= 0 ||
    versionProblem(inForce, template, differenceOf(inForce, template)) !== undefined
  return tooSmall ? ['versionTooSmall'] : []
}

/** Whether a draft's data may be published, and everything that speaks against it. */
export const publishable = async (
  ports: Ports,
  call: Call,
  settings: Settings,
  { data, effectiveOn }: { readonly data: unknown; readonly effectiveOn: IsoDate },
): Promise<{ readonly template: Template | undefined; readonly obstacles: readonly PublicationObstacle[] }> => {
  const read = await readTemplateData(data)
  if (!read.ok) return { template: undefined, obstacles: ['mistakes'] }
  const { template } = read
  const [inForce, published] = await Promise.all([templateInForce(ports, call, settings, template.id), publicationsOf(ports, settings)])
  const own = refOf(template)
  const taken = published.some(({ template: { id, version, hash } }) => id === own.id && version === own.version && hash !== own.hash)
  return {
    template,
    obstacles: [
      ...againstInForce(inForce?.template, template),
      ...(taken ? (['versionTaken'] as const) : []),
      ...(effectiveOn < dayOf(call.now, settings.zone) ? (['datePast'] as const) : []),
    ],
  }
}
