import type { Answer, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import type { LocalJira } from '@plumbline/sandbox'
import { phaseGate, zone } from '../../../support/calls.ts'
import type { Stage } from '../../stage.ts'

/** The built app itself, whose documents are in Forge's storage. */
export const appOf = ({ site }: Stage<LocalJira>) => ({
  tried: async <N extends UseCaseName>(person: string, name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> =>
    (await site.invoke(person, name, input)) as Answer<OutputOf<N>>,
  done: async <N extends UseCaseName>(person: string, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answered = (await site.invoke(person, name, input)) as Answer<OutputOf<N>>
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  },
})

/** Settings as an administrator saves them in the app, onto those that they saw. */
export const saving = async (stage: Stage<LocalJira>) => {
  const { done } = appOf(stage)
  const { settingsVersion } = await done('pmo', 'settings.open', {})
  return (passageDays: number) =>
    done('pmo', 'settings.save', { template: { document: phaseGate }, mapping: stage.site.mapping(), zone, passageDays, settingsVersion })
}
