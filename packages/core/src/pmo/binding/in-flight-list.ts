import type { Call, Ports } from '../../ports.ts'
import { knownProjects, visibleProjects } from '../../records/named-projects.ts'
import { bindings } from '../binding-document.ts'
import { inTurns } from '../in-turns.ts'
import type { InFlightList } from '../views.ts'
import { phaseNamed, readRecorded } from './standing.ts'

/** A page of the projects that were declared in flight, as far as this person may see them. */
export const listInFlight = async (ports: Ports, call: Call, { after }: { readonly after?: string }): Promise<InFlightList> => {
  const [{ values, next }, known] = await Promise.all([ports.shelf.list(bindings, after), knownProjects(ports)])
  const declared = new Map(values.flatMap(({ id, value }) => (value?.inFlight ? [[id, value.inFlight] as const] : [])))
  const seen = await visibleProjects(
    ports,
    call,
    known.filter(({ ref }) => declared.has(ref)),
  )
  const standing = seen.flatMap(({ ref, key, title }) => {
    const inFlight = declared.get(ref)
    return inFlight && inFlight.gates.length > 0 ? [{ item: ref, key, title, inFlight }] : []
  })
  const projects = await inTurns(standing, async ({ item, key, title }) => {
    const { template, binding } = await readRecorded(ports, call, item)
    // What somebody wrote past Plumbline is no declaration.
    const { inFlight } = binding
    return inFlight ? [{ item, key, title, inFlight, phaseName: phaseNamed(template, inFlight.phase) }] : []
  })
  return {
    projects: projects.flat(),
    ...(next === undefined ? {} : { next }),
  }
}
