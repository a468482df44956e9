import type { Health, OutcomeAhead } from './model.ts'

const shapes: Readonly<Record<Health, string>> = {
  onTrack: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  atRisk: 'M8 2 14.5 13.5h-13Z',
  offTrack: 'M2.5 2.5h11v11h-11Z',
  unknown: 'M2 6.5h12v3H2Z',
}

/** Health as a shape of its own: circle, triangle, square, dash. The word stands beside it. */
export const HealthMark = ({ health, small = false }: { readonly health: Health; readonly small?: boolean }) => (
  <svg className={`pf-mark ${health}${small ? ' small' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[health]} />
  </svg>
)

const inner: Readonly<Record<OutcomeAhead, string>> = {
  ready: 'm5.2 8.2 2 2 3.8-4.4',
  notReady: 'm6 6 4 4m0-4-4 4',
  unknown: 'M6.4 6.4a1.7 1.7 0 1 1 2.3 1.6c-.5.2-.7.5-.7 1m0 1.9v.1',
  past: 'M5.5 8h5',
}

/** What the next gate says, as a diamond with a sign of its own inside. */
export const OutcomeMark = ({ outcome }: { readonly outcome: OutcomeAhead }) => (
  <svg className={`pf-diamond ${outcome}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 .9 15.1 8 8 15.1.9 8Z" />
    <path d={inner[outcome]} />
  </svg>
)
