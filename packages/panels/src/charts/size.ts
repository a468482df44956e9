/** Width and height of a drawing in its own units. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Small quiet text beside an axis. */
export const axisText = { 'font-size': 11, fill: 'var(--p-fg-3)' } as const
