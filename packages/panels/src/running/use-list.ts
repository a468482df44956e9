import type { Client, InFlightList, Problem } from '@plumbline/core'
import { useEffect, useState } from 'react'

export type DeclaredProject = InFlightList['projects'][number]

export interface DeclaredState {
  readonly projects?: readonly DeclaredProject[]
  readonly problem?: Problem
  again(): void
}

/** Every project that was declared in flight, page by page. */
export const useDeclaredList = (client: Client): DeclaredState => {
  const [round, setRound] = useState(0)
  const [projects, setProjects] = useState<readonly DeclaredProject[]>()
  const [problem, setProblem] = useState<Problem>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round only asks for the same list again
  useEffect(() => {
    let wanted = true
    const read = async () => {
      const found: DeclaredProject[] = []
      let after: string | undefined
      do {
        const answer = await client.call('binding.listInFlight', after === undefined ? {} : { after })
        if (!wanted) return
        if (!answer.ok) return setProblem(answer.problem)
        found.push(...answer.value.projects)
        after = answer.value.next
      } while (after !== undefined)
      setProblem(undefined)
      setProjects(found)
    }
    void read()
    return () => {
      wanted = false
    }
  }, [client, round])
  return {
    ...(projects ? { projects } : {}),
    ...(problem ? { problem } : {}),
    again: () => setRound((before) => before + 1),
  }
}
