import {
  type Answer,
  answer,
  type Call,
  type Mapping,
  type OutputOf,
  type Person,
  type Ports,
  type Template,
  type UseCaseName,
} from '@plumbline/core'
import { type Governance } from '@plumbline/core/methodology'
import { firstPhaseGate } from '@plumbline/core/templates'

export const zone = 'Europe/London'

export const service: Person = { ref: 'service', name: 'Plumbline service', active: true }

/** A call on the sandbox's day, as whoever asks. */
export const callOf = (actor: Person, identity: Call['identity'] = 'person'): Call => ({
  actor,
  identity,
  now: '2022-03-31T09:00:00.000Z',
  zone,
  signal: { aborted: false },
})

export const ask = <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: unknown): Promise<Answer<OutputOf<N>>> =>
  answer(name, ports, call, input) as Promise<Answer<OutputOf<N>>>

export const phaseGate = firstPhaseGate

export const governanceOf = (mapping: Mapping): Governance => ({ template: phaseGate, mapping, zone, passageDays: 90 })

/** Chooses a template on a site, as a PMO admin does on the settings page. */
export const configure = async (ports: Ports, mapping: Mapping, actor: Person, template: Template = phaseGate): Promise<void> => {
  const opened = await ask(ports, callOf(actor), 'settings.open', {})
  if (!opened.ok) throw new Error(opened.problem.message)
  const saved = await ask(ports, callOf(actor), 'settings.save', {
    template: { document: template },
    mapping,
    zone,
    passageDays: 90,
    settingsVersion: opened.value.settingsVersion,
  })
  if (!saved.ok || !saved.value.ok) throw new Error(saved.ok ? 'somebody else saved' : saved.problem.message)
}
