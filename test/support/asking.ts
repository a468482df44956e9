import type { InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { ask, callOf } from './calls.ts'
import type { SiteSubject } from './subjects.ts'

export type Asking = <N extends UseCaseName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** What a person is answered on a site; a problem is an error with its remedy. */
export const asking = async (subject: SiteSubject, person: string): Promise<Asking> => {
  const call = callOf(await subject.actor(person), 'person')
  return async (name, input) => {
    const answered = await ask(subject.ports(person), call, name, input)
    if (!answered.ok) throw new Error(`${answered.problem.message}. ${answered.problem.remedy}`)
    return answered.value
  }
}
