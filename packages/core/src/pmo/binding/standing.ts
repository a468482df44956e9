import { TrackerError } from '../../failure.ts'
import type { NoGateAhead, StoredJudgement } from '../../gates/records.ts'
import type { Template, Tier } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import type { Binding } from '../binding-document.ts'
import { type BindingToChange, bindingToChange } from '../change-binding.ts'
import { withTailoring } from '../component-template.ts'
import { judgementKey } from '../documents.ts'
import { type Kept, readKept } from '../kept.ts'
import { boundHere, readBinding, unbound } from '../read-binding.ts'
import type { Settings, TemplateRef } from '../settings.ts'
import { readHead, readTemplateBody } from '../settings-document.ts'
import { templatesOf } from '../site-templates.ts'
import { type Offered, standingTemplate } from '../standing-template.ts'

/** What is recorded of a project: how it is bound, and how it was last judged. No item is read for it. */
export interface Recorded {
  readonly item: ItemRef
  readonly settings: Settings
  readonly today: IsoDate
  readonly kept: Kept<Binding>
  /** Where its ledger attests it: what counts, and what waits. */
  readonly counts?: BindingToChange
  readonly binding: Binding
  readonly last: StoredJudgement | NoGateAhead | undefined
  readonly tier: Tier
  /** The template under which it was last judged; for one that comes new, the one that it will be judged by. */
  readonly ref: TemplateRef
  readonly template: Template
  readonly offered: readonly Offered[]
}

const judgedOf = (last: Recorded['last']): StoredJudgement | undefined => (last && !('none' in last) ? last : undefined)

/** The last judgement at a gate, where there is one. */
export const lastJudgement = ({ last }: Recorded): StoredJudgement | undefined => judgedOf(last)

const noTemplate = (): TrackerError =>
  new TrackerError('invalid', 'No template is chosen on this site yet', 'A PMO admin opens the settings and chooses one.')

/** What people call a phase. */
export const phaseNamed = ({ phases }: Template, phase: string): string => phases.find(({ id }) => id === phase)?.name ?? phase

/** What is recorded of a project, and under which template it stands by it. */
export const readRecorded = async (ports: Ports, call: Call, item: ItemRef): Promise<Recorded> => {
  const [{ value: settings, attested }, kept, judged] = await Promise.all([
    readHead(ports, call),
    readBinding(ports, item),
    readKept(ports, judgementKey(item)),
  ])
  const [last, today] = [judged.value, dayOf(call.now, settings.zone)]
  const counts = attested && (await bindingToChange(ports, call, item, kept))
  const binding = boundHere(settings, (counts ?? kept).value ?? unbound, today)
  const stored = judgedOf(last)
  const tier = stored?.tier ?? 'standard'
  const under = { pinned: binding.template, last: last?.template, tier, passages: stored?.passages ?? [], today }
  const found = standingTemplate(settings, under)
  if (!found) throw noTemplate()
  const known = templatesOf(settings).some(({ hash }) => hash === last?.template)
  const body = (ref: TemplateRef) => readTemplateBody(ports, ref)
  const stands = await withTailoring(body, found, { binding, last: known ? last?.template : undefined, tierOf: () => tier, today })
  const { template, hash, offered } = stands
  return {
    item,
    settings,
    today,
    kept,
    ...(counts ? { counts } : {}),
    binding,
    last,
    tier,
    template,
    offered,
    ref: { id: template.id, version: template.version, hash },
  }
}

const person = (stored: StoredJudgement | undefined, role: string): string | undefined => {
  const reading = stored?.facts.values[`roles[${role}].person`]
  return reading?.known && reading.value.is === 'person' ? reading.value.person : undefined
}

/** Whether this person leads the project, by the facts of its last judgement. */
export const leads = (recorded: Recorded, { actor }: Call): boolean => person(judgedOf(recorded.last), 'projectManager') === actor.ref

/** Throws where this person is neither of the PMO nor, where that is enough, the project's manager. */
export const ensureMay = async (ports: Ports, call: Call, recorded: Recorded): Promise<void> => {
  if (leads(recorded, call) || (await ports.directory.isPmo(call.actor))) return
  throw new TrackerError(
    'forbidden',
    'This belongs to the PMO and to the manager of this project',
    'Ask the project manager or somebody of the PMO to do it.',
  )
}
