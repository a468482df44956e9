import { TrackerError } from '../../../failure.ts'
import { hashOf } from '../../../hash.ts'
import type { Call, Ports } from '../../../ports.ts'
import { readKept } from '../../kept.ts'
import type { RequestAct, RequestResult, RequestStatus } from '../../views/capacity.ts'
import type { PortfolioInput } from '../client.ts'
import { type InputsDocument, inputsKey, noInputs } from '../documents.ts'
import { type ResourceRequest, requestKey } from './documents.ts'
import { actsOn } from './request-view.ts'
import { openCapacity } from './show-capacity.ts'

/** Asks for people for a project. Who may record of it may ask. */
export const requestResource = async (ports: Ports, call: Call, input: PortfolioInput<'resource.request'>): Promise<RequestResult> => {
  const { item, role, periods, note } = input
  const entry = { by: call.actor.ref, byName: call.actor.name, at: call.now, status: 'requested' as const, periods: { ...periods }, note }
  const id = hashOf({ item, role, by: call.actor.ref, at: call.now }).slice(0, 16)
  await ports.shelf.write(requestKey(id), { item, role, history: [entry] }, 'new')
  return { ok: true, view: await openCapacity(ports, call), request: id }
}

const after: Readonly<Record<RequestAct, RequestStatus>> = {
  confirm: 'confirmed',
  accept: 'confirmed',
  counter: 'countered',
  refuse: 'refused',
  withdraw: 'withdrawn',
}

/** What was confirmed becomes part of the project's demand. Repeated, it changes nothing more. */
const book = async (ports: Ports, { item, role }: ResourceRequest, periods: Readonly<Record<string, number>>): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { value, version } = await readKept(ports, inputsKey(item))
    const before = value ?? noInputs
    const demand = { ...before.inputs.demand, [role]: { ...before.inputs.demand?.[role], ...periods } }
    const key = { ...inputsKey(item), check: (kept: unknown) => kept as InputsDocument }
    if ((await ports.shelf.write(key, { ...before, inputs: { ...before.inputs, demand } }, version)).ok) return
  }
  throw new TrackerError(
    'conflict',
    'The demand of this project is being changed at the same moment',
    'Answer the request again in a minute.',
  )
}

/** Confirms, counters or refuses a request; accepts what was countered, or takes a request back. */
export const answerRequest = async (ports: Ports, call: Call, input: PortfolioInput<'resource.answer'>): Promise<RequestResult> => {
  const key = requestKey(input.request)
  const [found, isPmo] = await Promise.all([ports.shelf.read(key), ports.directory.isPmo(call.actor)])
  const view = await openCapacity(ports, call)
  if (!found || !view.requests.some(({ request }) => request === input.request))
    throw new TrackerError('not-found', 'There is no such request', 'Open the capacity again.')
  const { value, version } = found
  if (version !== input.requestVersion) return { ok: false, problem: 'conflict', newer: view }
  if (!actsOn(value, call.actor.ref, isPmo).includes(input.act))
    throw new TrackerError(
      'forbidden',
      'You cannot answer this request so',
      'The PMO confirms, counters or refuses; whoever asked accepts or withdraws.',
    )
  const status = after[input.act]
  const last = value.history.at(-1)?.periods ?? {}
  const periods = input.act === 'counter' || input.act === 'confirm' ? (input.periods ?? last) : last
  if (status === 'confirmed') await book(ports, value, periods)
  const entry = { by: call.actor.ref, byName: call.actor.name, at: call.now, status, periods: { ...periods }, note: input.note }
  const written = await ports.shelf.write(key, { ...value, history: [...value.history, entry] }, version)
  const now = await openCapacity(ports, call)
  return written.ok ? { ok: true, view: now, request: input.request } : { ok: false, problem: 'conflict', newer: now }
}
