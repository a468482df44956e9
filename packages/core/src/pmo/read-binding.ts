import type { DeclaredInFlight } from '../gates/records.ts'
import { isBuiltIn } from '../methodology/built-in.ts'
import type { Ports } from '../ports.ts'
import type { IsoDate, ItemRef } from '../work/values.ts'
import type { Binding, InFlight } from './binding-document.ts'
import type { Kept } from './kept.ts'
import type { Settings } from './settings.ts'
import { templatesOf } from './site-templates.ts'

/** Nothing agreed apart: the project follows the site. */
export const unbound: Binding = {}

/** The part of an in-flight declaration that stands beside a judgement. */
export const declaredInFlight = ({ on, byName, gates }: InFlight): DeclaredInFlight => ({ on, byName, gates })

/** What binds a project, damaged or not. Few projects have any, so that what checks it is loaded only then. */
export const readBinding = async (ports: Pick<Ports, 'shelf'>, item: ItemRef): Promise<Kept<Binding>> => {
  const found = await ports.shelf.read<unknown>({ collection: 'bindings', id: item, check: (value) => value })
  if (!found) return { value: undefined, version: 'new', damaged: false }
  const { bindingKey } = await import('./pages.ts')
  try {
    return { value: bindingKey(item).check(found.value), version: found.version, damaged: false }
  } catch {
    return { value: undefined, version: found.version, damaged: true }
  }
}

/** A tailoring that was approved for a later day takes its place on that day; nobody has to write it down then. */
const onItsDay = ({ following, ...binding }: Binding, today: IsoDate): Binding => {
  if (!following) return binding
  return following.on <= today ? { ...binding, tailoring: following } : { ...binding, following }
}

/**
 * What of it counts on this site. A pin, and what a tailoring is based on, counts only where the template was put in force here or comes with the product:
 * documents, bodies of templates among them, may be written by anybody.
 */
export const boundHere = (settings: Settings, binding: Binding, today: IsoDate): Binding => {
  const { template, tailoring, following, ...rest } = onItsDay(binding, today)
  const stands = (hash: string): boolean => isBuiltIn(hash) || templatesOf(settings).some((version) => version.hash === hash)
  return {
    ...rest,
    ...(template && stands(template.hash) ? { template } : {}),
    ...(tailoring && stands(tailoring.basedOn) ? { tailoring } : {}),
    ...(following && stands(following.basedOn) ? { following } : {}),
  }
}
