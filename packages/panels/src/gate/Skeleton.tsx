const lines = ['w60', 'w90', 'w40', 'w100', 'w80', 'w70'] as const

/** The panel's shape while it loads; `said` is missing until the words are there. */
export const Skeleton = ({ said }: { readonly said: string | undefined }) => (
  <div className="g-skeleton" role="status">
    {said ? <span className="p-sr">{said}</span> : null}
    {lines.map((line) => (
      <div key={line} className={`p-skeleton ${line}`} aria-hidden="true" />
    ))}
  </div>
)
