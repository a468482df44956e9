import type { GuardPreview, PastGate, PlannedSlot, SlotStanding } from '../../gates/enforcement.ts'
import type { Ports } from '../../ports.ts'
import { bindings } from '../binding-document.ts'
import type { PastGates } from '../views.ts'

/** Gates that projects declared passed when they came under their template, by project. */
const declarations = async (ports: Ports): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, ReadonlySet<string>>()
  let after: string | undefined
  do {
    const page = await ports.shelf.list(bindings, after)
    for (const { id, value } of page.values) if (value?.inFlight) found.set(id, new Set(value.inFlight.gates.map(({ gate }) => gate)))
    after = page.next
  } while (after !== undefined)
  return found
}

const shown = 5

const isDeclared = ({ gates }: PlannedSlot, declared: ReadonlySet<string> | undefined): boolean =>
  declared !== undefined && gates.some(({ gate }) => declared.has(gate))

/**
 * Whom the gates would find past them: those that nobody declared, and those whose declaration the next refresh writes into the tracker. Where a declaration counts is for judging to
 * say; here it only tells what is left to be done before the gates are put in force.
 */
export const withPastGates = async (
  ports: Ports,
  slots: readonly PlannedSlot[],
  preview: GuardPreview,
): Promise<{ readonly preview: GuardPreview; readonly past: PastGates }> => {
  const some = preview.standing.some(({ behindUnpassed }) => behindUnpassed > 0)
  const declared = some ? await declarations(ports) : new Map<string, ReadonlySet<string>>()
  const open = new Map<string, PastGate>()
  const waiting = new Set<string>()
  const standing = preview.standing.map(({ behind = [], ...rest }): SlotStanding => {
    const slot = slots.find((each) => each.slot === rest.slot)
    const left = behind.filter(({ ref }) => !slot || !isDeclared(slot, declared.get(ref)))
    for (const one of left) open.set(one.ref, one)
    for (const { ref } of behind) if (!left.some((one) => one.ref === ref)) waiting.add(ref)
    return { ...rest, behindUnpassed: left.length, examples: left.slice(0, shown) }
  })
  const projects = [...open.values()]
  return {
    preview: { ...preview, standing },
    past: { open: projects.length, examples: projects.slice(0, shown), declared: [...waiting].filter((ref) => !open.has(ref)).length },
  }
}
