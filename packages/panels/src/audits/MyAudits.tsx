import type { Client } from '@plumbline/core'
import type { PageName } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { useAudited } from './use-audits.ts'

/** Audits that this person conducts, and projects in which they owe a corrective action; nothing where there is none. */
export const MyAudits = ({ client, turn }: { readonly client: Client; readonly turn: (page: PageName) => void }) => {
  const mine = useAudited(client).projects.filter((project) => project.mine !== null && project.running > 0)
  if (mine.length === 0) return null
  return (
    <section className="p-card au-mine">
      <h2>{t('audits.mine')}</h2>
      <ul className="au-plain">
        {mine.map(({ item, key, title, mine: as, open, overdue }) => (
          <li key={item}>
            <button type="button" className="p-link" onClick={() => turn('audits')}>
              {key} {title}
            </button>{' '}
            <span className="p-muted">
              {t(`audits.row.mine.${as ?? 'owner'}`)}
              {open > 0 ? ` · ${t('audits.row.open', { open })}` : ''}
            </span>{' '}
            {overdue > 0 ? <span className="p-lozenge danger plain">{t('audits.row.overdue', { overdue })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
