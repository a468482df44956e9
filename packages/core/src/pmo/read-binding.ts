import type { DeclaredInFlight } from '../gates/records.ts'
import type { Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import type { Binding, InFlight } from './binding-document.ts'
import type { Kept } from './kept.ts'

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
