import type { Beliefs } from '../beliefs.ts'
import type { AzureDevOpsBelief } from './beliefs.ts'

/** A service connection as a pipeline names it. */
interface ServiceConnection {
  readonly id: string
  readonly url: string
  readonly authorization: { readonly scheme: string; readonly parameters: Readonly<Record<string, string>> }
}

/** A step of a pipeline: the inputs of its task, the token of its job, and the connections that it may use. */
export interface Step {
  readonly inputs: Readonly<Record<string, string>>
  readonly token: string
  readonly connections?: readonly ServiceConnection[]
}

/** Secrets as they are handed over; contrary to the belief each by a name of its own. */
const secrets = (id: string, { scheme, parameters }: ServiceConnection['authorization'], asBelieved: boolean): Record<string, string> =>
  asBelieved
    ? { [`ENDPOINT_AUTH_${id}`]: JSON.stringify({ scheme, parameters }) }
    : Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`ENDPOINT_AUTH_PARAMETER_${id}_${name.toUpperCase()}`, value]))

/** What an agent of this organisation puts into the environment of a task (assumption `ado-task-endpoints`). */
export const agentOf =
  (root: string, { holds }: Beliefs<AzureDevOpsBelief>) =>
  ({ inputs, token, connections = [] }: Step): Readonly<Record<string, string>> => {
    const asBelieved = holds('ado-task-endpoints')
    return {
      SYSTEM_COLLECTIONURI: `${root}/`,
      ...secrets('SYSTEMVSSCONNECTION', { scheme: 'OAuth', parameters: { AccessToken: token } }, asBelieved),
      ...Object.fromEntries(connections.map(({ id, url }) => [`ENDPOINT_URL_${id}`, url])),
      ...Object.assign({}, ...connections.map(({ id, authorization }) => secrets(id, authorization, asBelieved))),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    }
  }
