import { TrackerError } from '../../failure.ts'
import { canonical } from '../../hash.ts'
import { type Misfit, misfitsOf } from '../../methodology/tailoring-fit.ts'
import type { Call, Ports } from '../../ports.ts'
import type { InputOf } from '../client.ts'
import type { TemplateRef } from '../settings.ts'
import { readTemplateBody } from '../settings-document.ts'
import type { BindingResult, NamedTemplate } from '../views.ts'
import { saveBinding, unchanged } from './save-binding.ts'
import { openBinding } from './show-binding.ts'
import { ensureMay, type Recorded, readRecorded } from './standing.ts'

/** A tailoring that still counts, or will, and does not fit the template that was wished for. */
const misfitsUnder = async (ports: Ports, { binding, tier, today }: Recorded, to: TemplateRef): Promise<readonly Misfit[]> => {
  const counting = [binding.tailoring, binding.following].flatMap((each) => (each && each.until >= today ? [each] : []))
  if (counting.length === 0) return []
  const template = await readTemplateBody(ports, to)
  return counting.flatMap(({ entries }) => misfitsOf(template, tier, entries))
}

/** Brings a project over to a newer version of its template now, whatever its roll-out says. */
export const upgradeBinding = async (ports: Ports, call: Call, input: InputOf<'binding.upgrade'>): Promise<BindingResult> => {
  const recorded = await readRecorded(ports, call, input.item)
  await ensureMay(ports, call, recorded)
  if (recorded.binding.template?.hash === input.to || recorded.ref.hash === input.to) return unchanged(ports, call, recorded)
  const offer = recorded.offered.find(({ to }) => to.hash === input.to)
  if (!offer || offer.from > recorded.today)
    throw new TrackerError(
      'not-found',
      'This version is not offered to this project',
      'Reload the page and choose one of those that it shows.',
    )
  const misfits = await misfitsUnder(ports, recorded, offer.to)
  if (misfits.length > 0) return { ok: false, problem: 'misfits', misfits }
  return saveBinding(ports, call, recorded, { ...recorded.binding, template: offer.to }, input.bindingVersion)
}

const chosenFrom = (choosable: readonly NamedTemplate[], hash: string): TemplateRef => {
  const found = choosable.find((template) => template.hash === hash)
  if (found) return { id: found.id, version: found.version, hash }
  throw new TrackerError(
    'not-found',
    'This template does not stand on this site',
    'Add it to the site in the settings first, then choose it for the project.',
  )
}

/** Records what was chosen for a project, by whom and why, and pins the template to it. */
export const chooseBinding = async (ports: Ports, call: Call, input: InputOf<'binding.choose'>): Promise<BindingResult> => {
  const [recorded, { choosable }] = await Promise.all([readRecorded(ports, call, input.item), openBinding(ports, call, input)])
  const template = recorded.ref.hash === input.template ? recorded.ref : chosenFrom(choosable, input.template)
  const misfits = template.hash === recorded.ref.hash ? [] : await misfitsUnder(ports, recorded, template)
  if (misfits.length > 0) return { ok: false, problem: 'misfits', misfits }
  const { answers, tier, reasons } = input
  const { ref: by, name: byName } = call.actor
  const choice = { answers, template, tier, reasons, by, byName, at: call.now }
  const { choice: before } = recorded.binding
  if (before && canonical({ ...before, at: '' }) === canonical({ ...choice, at: '' })) return unchanged(ports, call, recorded)
  return saveBinding(ports, call, recorded, { ...recorded.binding, template, choice }, input.bindingVersion)
}
