import { type ReactNode, useState } from 'react'
import { Chevron } from '../look/icons.tsx'
import { isNarrow } from '../portfolio/narrow.ts'
import { t } from '../words/words.ts'

/** On a narrow page the answer comes first: the limits are folded above it until somebody wants to turn them. */
export const Folded = ({ children }: { readonly children: ReactNode }) => {
  const [narrow] = useState(isNarrow)
  return narrow ? (
    <details className="sl-fold">
      <summary>
        <Chevron className="p-chevron" />
        {t('selection.limits')}
      </summary>
      {children}
    </details>
  ) : (
    children
  )
}
