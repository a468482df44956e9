import type { Client, InputOf, UseCaseName } from '@plumbline/core'
import { getContributionId, register } from 'azure-devops-extension-sdk'
import { workItemForm } from './services.ts'

interface FormEvent {
  readonly id?: number
}

/** The work item form around the panel: which item it shows, and what happens to it. */
export interface Form {
  /** Calls back with the item whenever there is another one, or the same one anew; `undefined` while it has not been saved. */
  follow(show: (item: string | undefined, anew: boolean) => void): Promise<void>
  /** The same client; a wish that it leaves on the item leaves an open form a revision behind, which is brought up to date unless that would cost edits. */
  keepingUp(client: Client): Client
}

/** A form that is being created has no number yet, or a negative one. */
const itemOf = (id: number | undefined): string | undefined => (id !== undefined && id > 0 ? String(id) : undefined)

export const openForm = (): Form => {
  let ours = 0
  const bringUpToDate = async (): Promise<void> => {
    const form = await workItemForm()
    if (await form.isDirty()) return
    ours += 1
    await form.refresh().finally(() => setTimeout(() => (ours -= 1), 1000))
  }
  return {
    follow: async (show) => {
      // One frame may serve several work items in a row; the host tells which.
      register(getContributionId(), {
        onLoaded: ({ id }: FormEvent) => show(itemOf(id), false),
        onSaved: ({ id }: FormEvent) => show(itemOf(id), false),
        onRefreshed: ({ id }: FormEvent) => ours === 0 && show(itemOf(id), true),
        onReset: () => undefined,
        onUnloaded: () => undefined,
        onFieldChanged: () => undefined,
      })
      show(itemOf(await (await workItemForm()).getId()), false)
    },
    keepingUp: (client) => ({
      call: async <N extends UseCaseName>(name: N, input: InputOf<N>) => {
        const answer = await client.call(name, input)
        if (name === 'gate.declarePassed' && answer.ok)
          bringUpToDate().catch((cause: unknown) => console.warn('Plumbline: the form was not refreshed.', cause))
        return answer
      },
    }),
  }
}
