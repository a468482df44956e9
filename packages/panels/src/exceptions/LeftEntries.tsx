import type { LeftView } from '@plumbline/core'
import { t } from '../words/words.ts'

/** Unfinished work that left the project while it stood before this gate: a scope can be emptied so that it passes. */
export const LeftEntries = ({ left, open }: { readonly left: LeftView; readonly open: (url: string) => void }) => (
  <div>
    <h4>{t('exceptions.left')}</h4>
    <p className="e-steps">{t('exceptions.left.why')}</p>
    <ul className="e-list">
      {left.items.map(({ key, title, url, state }) => (
        <li key={key}>
          <div className="e-line">
            <a
              href={url}
              onClick={(event) => {
                event.preventDefault()
                open(url)
              }}
            >
              {key}
            </a>
            <span>{title}</span>
            <span className="p-lozenge">{state}</span>
          </div>
        </li>
      ))}
      {left.gone > 0 ? <li className="p-muted">{t('exceptions.left.gone', { count: left.gone })}</li> : null}
    </ul>
  </div>
)
