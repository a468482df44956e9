import { type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { ask, callOf } from './calls.ts'
import { type SiteSubject } from './subjects.ts'
import { pmoLead } from './twins.ts'

/** What somebody is answered, where the product acts for them at once, as it does later with their wishes. */
export const actingFor = async <N extends UseCaseName>(
  site: SiteSubject,
  actor: Person,
  name: N,
  input: unknown,
  now?: string,
): Promise<OutputOf<N>> => {
  const call = { ...callOf(actor, 'product'), ...(now === undefined ? {} : { now }) }
  const answered = await ask(site.ports(site.eyes === 'product' ? pmoLead : 'product'), call, name, input)
  if (!answered.ok) throw new Error(`${site.name}: ${answered.problem.message} ${answered.problem.remedy}`)
  return answered.value
}
