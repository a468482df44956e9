import type { Client, GateView } from '@plumbline/core'
import { useEffect } from 'react'

/** Milliseconds between two looks while a declaration waits for the product's own identity, and after how many looks it is left to the person. */
const lookAgain = 5000
const mostLooks = 60

/** Looks whether a waiting declaration was settled; what is only half written on the other side is not shown. */
export const useSettling = (
  { client, item }: { readonly client: Client; readonly item: string },
  view: GateView | undefined,
  replace: (view: GateView) => void,
): void => {
  const waiting = view?.kind === 'gate' && view.source === 'official' && view.declaration.pending !== undefined
  useEffect(() => {
    if (!waiting) return
    let looks = 0
    const look = async () => {
      looks += 1
      if (looks >= mostLooks) clearInterval(timer)
      const answer = await client.call('gate.open', { item })
      if (answer.ok && answer.value.kind === 'gate' && !answer.value.declaration.pending) replace(answer.value)
    }
    const timer = setInterval(() => void look(), lookAgain)
    return () => clearInterval(timer)
  }, [waiting, client, item, replace])
}
