import type { DecisionBrief } from '@plumbline/core'
import { maybe, t } from '../words/words.ts'

const Risk = ({ risk, open }: { readonly risk: DecisionBrief['risks']['top'][number]; readonly open: (url: string) => void }) => (
  <li>
    <span className="d-score p-number" title={t('decisions.score')}>
      <span className="p-sr">{t('decisions.score')}: </span>
      {risk.score ?? '–'}
    </span>
    <span>
      <a
        href={risk.url}
        onClick={(event) => {
          event.preventDefault()
          open(risk.url)
        }}
      >
        {risk.key}
      </a>{' '}
      {risk.title}
      <span className="p-muted p-small">
        {[
          risk.owner || t('decisions.noOwner'),
          risk.response ? (maybe(`decisions.response.${risk.response}`) ?? risk.response) : t('decisions.noResponse'),
        ].join(' · ')}
      </span>
    </span>
  </li>
)

/** The gravest open risks, with who sees to them and how. */
export const Risks = ({ risks, open }: Pick<DecisionBrief, 'risks'> & { readonly open: (url: string) => void }) => (
  <section className="g-section">
    <h3>
      {t('decisions.risks')} {risks.open === null ? null : <span className="g-count">{risks.open}</span>}
    </h3>
    {risks.top.length === 0 ? <p className="a-plain">{t('decisions.noRisks')}</p> : null}
    <ul className="d-risks">
      {risks.top.map((risk) => (
        <Risk key={risk.key} risk={risk} open={open} />
      ))}
    </ul>
    {risks.hidden > 0 ? <p className="a-plain p-small">{t('decisions.hidden', { count: risks.hidden })}</p> : null}
  </section>
)
