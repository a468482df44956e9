import type { Client, ComponentSummary, PortfolioView, Problem } from '@plumbline/core'
import { useCallback, useEffect, useRef, useState } from 'react'

type Shown = Extract<PortfolioView, { kind: 'portfolio' }>

export interface PortfolioState {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly empty?: Extract<PortfolioView, { kind: 'empty' }>
  readonly view?: Shown
  readonly components: readonly ComponentSummary[]
  /** Pages are still coming in. */
  readonly more: boolean
  readonly problem?: Problem
  again(): Promise<void>
}

type Loaded = Omit<PortfolioState, 'again'>

const nothing: Loaded = { state: 'loading', components: [], more: true }

/** The whole portfolio, page after page: the first page is shown as soon as it is there. */
export const usePortfolio = (client: Client): PortfolioState => {
  const [loaded, setLoaded] = useState<Loaded>(nothing)
  const latest = useRef(0)

  const again = useCallback(async () => {
    latest.current += 1
    const asked = latest.current
    let components: readonly ComponentSummary[] = []
    let after: string | undefined
    do {
      const answer = await client.call('portfolio.open', after === undefined ? {} : { after })
      if (asked !== latest.current) return
      if (!answer.ok) return setLoaded((before) => ({ ...before, state: 'failed', more: false, problem: answer.problem }))
      if (answer.value.kind === 'empty') return setLoaded({ state: 'ready', empty: answer.value, components: [], more: false })
      const view = answer.value
      components = [...components, ...view.components]
      after = view.next
      setLoaded({ state: 'ready', view, components, more: after !== undefined })
    } while (after !== undefined)
  }, [client])

  useEffect(() => {
    void again()
    return () => {
      latest.current += 1
    }
  }, [again])

  return { ...loaded, again }
}
