import type { Client, Problem, SavedView } from '@plumbline/core'
import { useCall } from '../call/use-call.ts'

export interface Views {
  readonly views: readonly SavedView[]
  /** `undefined`: saved. `conflict`: another window was faster; the newer views are shown. */
  save(views: readonly SavedView[]): Promise<Problem | 'conflict' | undefined>
}

/** The views of the table that this person saved; without them the table works all the same. */
export const useViews = (client: Client): Views => {
  const { value, replace } = useCall(client, 'portfolio.views', {})
  return {
    views: value?.views ?? [],
    save: async (views) => {
      const answer = await client.call('portfolio.saveViews', { views: [...views], viewsVersion: value?.viewsVersion ?? 'new' })
      if (!answer.ok) return answer.problem
      replace(answer.value.ok ? answer.value.view : answer.value.newer)
      return answer.value.ok ? undefined : 'conflict'
    },
  }
}
