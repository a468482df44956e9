import type { Client, InFlightPreview, InFlightResult, InFlightRow, Problem } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'

/** As many projects as one call declares; the rest follow. */
const atOnce = 20

export interface Declared extends InFlightResult {
  readonly done: number
  readonly total: number
  readonly running: boolean
  readonly problem?: Problem
}

export interface Declaring {
  readonly looking: boolean
  readonly preview?: InFlightPreview
  readonly problem?: Problem
  readonly declared?: Declared
  look(text: string): void
  declare(rows: readonly InFlightRow[]): void
  clear(): void
}

const begun = (total: number): Declared => ({ declared: 0, unchanged: 0, refused: [], done: 0, total, running: total > 0 })

/** Looks at a pasted table, then declares what it says, some projects at a time; who repeats it writes nothing twice. */
export const useDeclaring = (client: Client, written: () => void): Declaring => {
  const [looking, setLooking] = useState(false)
  const [preview, setPreview] = useState<InFlightPreview>()
  const [problem, setProblem] = useState<Problem>()
  const [declared, setDeclared] = useState<Declared>()
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])

  const clear = () => {
    turn.current += 1
    setLooking(false)
    setPreview(undefined)
    setProblem(undefined)
    setDeclared(undefined)
  }
  const look = async (text: string) => {
    clear()
    const mine = ++turn.current
    setLooking(true)
    const answer = await client.call('binding.previewInFlight', { text })
    if (mine !== turn.current) return
    setLooking(false)
    if (answer.ok) setPreview(answer.value)
    else setProblem(answer.problem)
  }
  const declare = async (rows: readonly InFlightRow[]) => {
    const mine = ++turn.current
    let shown = begun(rows.length)
    setDeclared(shown)
    while (shown.running) {
      const answer = await client.call('binding.declareInFlight', { rows: rows.slice(shown.done, shown.done + atOnce) })
      if (mine !== turn.current) return
      const done = Math.min(rows.length, shown.done + atOnce)
      shown = answer.ok
        ? {
            ...shown,
            declared: shown.declared + answer.value.declared,
            unchanged: shown.unchanged + answer.value.unchanged,
            refused: [...shown.refused, ...answer.value.refused],
            done,
            running: done < rows.length,
          }
        : { ...shown, running: false, problem: answer.problem }
      setDeclared(shown)
    }
    written()
  }
  return {
    looking,
    ...(preview ? { preview } : {}),
    ...(problem ? { problem } : {}),
    ...(declared ? { declared } : {}),
    look: (text) => void look(text),
    declare: (rows) => void declare(rows),
    clear,
  }
}
