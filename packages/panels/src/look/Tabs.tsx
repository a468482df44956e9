import type { KeyboardEvent } from 'react'
import { useInSight } from './use-in-sight.ts'

export interface Tab<T extends string> {
  readonly id: T
  readonly label: string
  /** Shown beside the label. */
  readonly count?: number
}

const moves: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowRight: (at, of) => (at + 1) % of,
  ArrowLeft: (at, of) => (at - 1 + of) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
}

/** Pages beside each other: arrows, Home and End walk along, Enter or Space turns to one; only the present one is in the order of tabs. */
export const Tabs = <T extends string>({
  tabs,
  present,
  label,
  onTurn,
}: {
  readonly tabs: readonly Tab<T>[]
  readonly present: T
  readonly label: string
  readonly onTurn: (tab: T) => void
}) => {
  const row = useInSight<HTMLDivElement>(present)
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')]
    const at = all.findIndex((tab) => tab === document.activeElement)
    const next = moves[event.key]?.(at, all.length)
    if (next === undefined || at < 0) return
    event.preventDefault()
    all[next]?.focus()
  }
  return (
    <div ref={row} className="p-tabs" role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === present}
          aria-controls={id === present ? `page-${id}` : undefined}
          tabIndex={id === present ? 0 : -1}
          className="p-tab"
          onClick={() => onTurn(id)}
        >
          {name}
          {count === undefined ? null : <span className="p-tab-count">{count}</span>}
        </button>
      ))}
    </div>
  )
}
