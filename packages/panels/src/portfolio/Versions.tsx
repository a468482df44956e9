import type { ScoringView } from '@plumbline/core'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'

/** Who saved what stood before, when, and why. */
export const Versions = ({ history, locale }: { readonly history: ScoringView['history']; readonly locale: string }) =>
  history.length === 0 ? null : (
    <details className="p-card p-card-body pf-versions">
      <summary>{t('portfolio.versions', { count: history.length })}</summary>
      <ul>
        {history.map(({ hash, byName, at, note }) => (
          <li key={`${hash} ${at}`}>
            <p>{t('portfolio.versions.entry', { name: byName, at: day(at.slice(0, 10), locale) })}</p>
            {note === null ? null : <p className="pf-detail">{note}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
