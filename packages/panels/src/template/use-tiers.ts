import type { Client, Problem, Tier } from '@plumbline/core'
import { useEffect, useState } from 'react'

type Counts = Readonly<Record<Tier, number>>

const none: Counts = { light: 0, standard: 0, major: 0 }

/** How many live projects stand in which tier, from the portfolio's lines. */
export const useTiers = (client: Client): { readonly counts?: Counts; readonly problem?: Problem; again(): void } => {
  const [round, setRound] = useState(0)
  const [counts, setCounts] = useState<Counts>()
  const [problem, setProblem] = useState<Problem>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round only asks for the same again
  useEffect(() => {
    let wanted = true
    const read = async () => {
      let found = none
      let after: string | undefined
      do {
        const answer = await client.call('portfolio.open', after === undefined ? {} : { after })
        if (!wanted) return
        if (!answer.ok) return setProblem(answer.problem)
        if (answer.value.kind === 'empty') break
        for (const { tier } of answer.value.components) found = { ...found, [tier]: found[tier] + 1 }
        after = answer.value.next
      } while (after !== undefined)
      setProblem(undefined)
      setCounts(found)
    }
    void read()
    return () => {
      wanted = false
    }
  }, [client, round])
  return { ...(counts ? { counts } : {}), ...(problem ? { problem } : {}), again: () => setRound((before) => before + 1) }
}
