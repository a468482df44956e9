import type { SiteSubject } from '../../support/subjects.ts'

export interface Answered {
  readonly status: number
  readonly text: string
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly type?: string
  readonly body?: unknown
}

/** A request as that person, with any client. */
export const send = async (subject: SiteSubject, person: string, { method, path, type, body }: Sent): Promise<Answered> => {
  const token = subject.tracker.token(person)
  const authorization = subject.name === 'Jira' ? `Bearer ${token}` : `Basic ${Buffer.from(`:${token}`).toString('base64')}`
  const answered = await fetch(`${subject.tracker.url}${path}`, {
    method,
    headers: { authorization, accept: 'application/json', 'content-type': type ?? 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answered.status, text: await answered.text() }
}

/** Moves an item to a state as a person does with any client. */
export const move = async (subject: SiteSubject, seedId: string, state: string, person = 'lead'): Promise<Answered> => {
  const id = subject.ref(seedId)
  if (subject.name !== 'Jira')
    return send(subject, person, {
      method: 'PATCH',
      path: `/_apis/wit/workitems/${id}?api-version=7.1`,
      type: 'application/json-patch+json',
      body: [{ op: 'add', path: '/fields/System.State', value: state }],
    })
  const path = `/rest/api/3/issue/${id}/transitions`
  const { transitions } = JSON.parse((await send(subject, person, { method: 'GET', path })).text) as {
    transitions: { id: string; to: { name: string } }[]
  }
  const transition = transitions.find((t) => t.to.name === state)
  return send(subject, person, { method: 'POST', path, body: { transition: { id: transition?.id ?? `no way to ${state}` } } })
}
