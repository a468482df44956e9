import { roleFields } from '../../../facts/catalogue.ts'
import { TrackerError } from '../../../failure.ts'
import { artefactSkeleton } from '../../../methodology/artefact-skeleton.ts'
import type { Template } from '../../../methodology/template.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { FieldValues, ItemDraft, RichText } from '../../../work/draft.ts'
import { registerTypes } from '../../../work/mapping.ts'
import type { ItemRef } from '../../../work/values.ts'
import { readConfigured } from '../../settings-document.ts'
import type { ProjectStart, StartChosen } from '../../views/intake.ts'
import type { ProposalText } from '../inputs.ts'

/** The gate that a new project comes to first, and the one after it, for which work begins at once. */
const firstGates = ({ gates }: Template) => gates.filter(({ repeats }) => !repeats).slice(0, 2)

/** Roles of the template that a field of the project item holds. */
const rolesOf = ({ roles }: Template, held: (field: string) => boolean) =>
  roles.filter(({ id, group }) => !group && (roleFields as readonly string[]).includes(id) && held(id))

/** What a proposal that becomes a project can begin with under the site's template: its first gate, the artefacts of its first two gates, and who may be named. */
export const projectStart = async (ports: Ports, call: Call): Promise<ProjectStart | null> => {
  const configured = await readConfigured(ports, call)
  const gates = configured ? firstGates(configured.template) : []
  const [gate] = gates
  if (!configured || !gate) return null
  const { template, settings } = configured
  const kept = registerTypes(settings.mapping, 'artefact').length > 0
  const asked = (kept ? (template.artefacts ?? []) : []).flatMap(({ id, name, gate: by }) =>
    gates.some((each) => each.id === by) ? [{ id, name, gate: by ?? '' }] : [],
  )
  return {
    template: template.name,
    gate: { id: gate.id, name: gate.name },
    dated: settings.mapping.fields.gateReviewDue !== undefined,
    artefacts: asked,
    roles: rolesOf(template, (field) => Object.hasOwn(settings.mapping.fields, field)).map(({ id, name }) => ({ id, name })),
  }
}

/** The day of the first gate and the people in the roles, as the project item holds them. */
export const startValues = ({ gateDue, people }: StartChosen): FieldValues => ({
  ...(gateDue === null ? {} : { gateReviewDue: gateDue }),
  ...Object.fromEntries(
    Object.entries(people)
      .filter(([role]) => (roleFields as readonly string[]).includes(role))
      .map(([role, { ref, name }]) => [role, { ref, name, active: true }]),
  ),
})

/** A document in Markdown as paragraphs; what its table says stands in the project item already. */
const paragraphsOf = (markdown: string): RichText =>
  markdown
    .split(/\n+/)
    .filter((line) => line !== '' && !line.startsWith('|'))
    .map((line) => ({ is: 'paragraph', text: line.replace(/^#+ /, '') }))

const artefactDraft = (template: Template, id: string, below: ItemRef, { title, need, outcome }: ProposalText): ItemDraft | undefined => {
  const artefact = template.artefacts?.find((each) => each.id === id)
  if (!artefact) return undefined
  const values = { need, ...(outcome === '' ? {} : { outcomeWanted: outcome, outcome }) }
  return {
    kind: 'artefact',
    place: { below },
    title: artefact.name.slice(0, 255),
    values: { artefactKind: artefact.id, artefactState: 'draft' },
    text: paragraphsOf(artefactSkeleton(template, artefact, { name: title, values })).slice(1),
  }
}

/** Makes the chosen artefacts as items below the project, each once; what the tracker does not take is told and keeps nothing else back. */
export const makeArtefacts = async (
  ports: Ports,
  call: Call,
  {
    key,
    item,
    artefacts,
    text,
  }: { readonly key: string; readonly item: ItemRef; readonly artefacts: readonly string[]; readonly text: ProposalText },
): Promise<readonly string[]> => {
  const configured = artefacts.length === 0 ? undefined : await readConfigured(ports, call)
  if (!configured) return []
  const told: string[] = []
  for (const id of artefacts) {
    const draft = artefactDraft(configured.template, id, item, text)
    if (!draft) continue
    try {
      const { leftOut } = await ports.desk.ensureItem(`${key}-${id}`, draft, configured.settings)
      told.push(...leftOut.map(({ detail }) => `${draft.title}: ${detail}`))
    } catch (cause) {
      if (!(cause instanceof TrackerError) || cause.code === 'rate-limited' || cause.code === 'unavailable') throw cause
      told.push(`${draft.title}: ${cause.message}.`)
    }
  }
  return told
}
