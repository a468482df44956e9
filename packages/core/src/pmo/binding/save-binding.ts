import type { Call, Ports } from '../../ports.ts'
import type { Binding } from '../binding-document.ts'
import { writeBinding } from '../change-binding.ts'
import type { BindingResult } from '../views.ts'
import { bindingView, openBinding } from './show-binding.ts'
import type { Recorded } from './standing.ts'

/** Swaps what binds a project, once, and only where nobody else did so meanwhile. */
export const saveBinding = async (
  ports: Ports,
  call: Call,
  recorded: Recorded,
  next: Binding,
  replaces: string,
): Promise<BindingResult> => {
  const { item, counts: attested } = recorded
  const written = await writeBinding(ports, call, { item, next, replaces, attested })
  const now = await openBinding(ports, call, { item: recorded.item })
  return written.ok ? { ok: true, view: now } : { ok: false, problem: 'conflict', newer: now }
}

/** What stands already is not written again: a press that is repeated changes nothing. */
export const unchanged = async (ports: Ports, call: Call, recorded: Recorded): Promise<BindingResult> => ({
  ok: true,
  view: await bindingView(ports, call, recorded),
})
