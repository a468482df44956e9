import type { Client, Problem } from '@plumbline/core'
import { useEffect, useState } from 'react'

interface Named {
  readonly ref: string
  readonly key: string
  readonly title: string
}

export interface Projects {
  readonly projects?: readonly Named[]
  readonly problem?: Problem
  load(): void
}

/** The projects of the portfolio that this person may see, by name. */
export const useProjects = (client: Client): Projects => {
  const [projects, setProjects] = useState<readonly Named[]>()
  const [problem, setProblem] = useState<Problem>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round only asks for the same again
  useEffect(() => {
    let wanted = true
    const read = async () => {
      const found: Named[] = []
      for (let after: string | undefined, more = true; more; ) {
        const answer = await client.call('portfolio.open', after === undefined ? {} : { after })
        if (!wanted) return
        if (!answer.ok) return setProblem(answer.problem)
        if (answer.value.kind === 'portfolio') found.push(...answer.value.components)
        after = answer.value.kind === 'portfolio' ? answer.value.next : undefined
        more = after !== undefined
      }
      setProblem(undefined)
      setProjects(found.toSorted((a, b) => a.title.localeCompare(b.title)))
    }
    void read()
    return () => {
      wanted = false
    }
  }, [client, round])
  return {
    ...(projects ? { projects } : {}),
    ...(problem ? { problem } : {}),
    load: () => (problem ? setRound(round + 1) : undefined),
  }
}
