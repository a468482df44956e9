interface ShapeProps {
  readonly confidence: 'certain' | 'likely' | 'guess'
}

const fill = {
  certain: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5z',
  likely: 'M8 1.75a6.25 6.25 0 0 1 0 12.5z',
  guess: '',
} as const

/** How sure a suggestion is, as shape: full, half or empty; the word stands beside it. */
export const ConfidenceShape = ({ confidence }: ShapeProps) => (
  <svg
    className="p-icon p-icon-info st-shape"
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
  >
    <circle cx="8" cy="8" r="6.25" />
    {fill[confidence] === '' ? null : <path d={fill[confidence]} fill="currentColor" />}
  </svg>
)
