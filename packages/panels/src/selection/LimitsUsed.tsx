import { t } from '../words/words.ts'
import type { Chosen, Naming, Use } from './names.ts'

/** So much money that what it is worth is more than a tenth of a point, and can be read. */
const unitOfMoney = (worth: number): number => {
  let unit = 1_000_000
  while (worth * unit < 0.1 && unit < 1e12) unit *= 10
  return unit
}

const worthWords = ({ constraint, worth }: Use, naming: Naming): string => {
  if (worth <= 0) return t('selection.use.worthless')
  const unit = constraint.is === 'budget' ? unitOfMoney(worth) : 1
  const points = naming.number(worth * unit)
  return constraint.is === 'budget'
    ? t('selection.use.perMillion', { points, amount: naming.money(unit) })
    : constraint.is === 'capacity'
      ? t('selection.use.perPerson', { points })
      : t('selection.use.perUnit', { points })
}

/** Which limits hold the answer back, and what one more unit of each is worth. A limit that is nearly full can be worth nothing. */
export const LimitsUsed = ({ chosen, naming }: { readonly chosen: Chosen; readonly naming: Naming }) => (
  <section className="p-card" aria-label={t('selection.uses')}>
    <div className="p-card-head">
      <h2>{t('selection.uses')}</h2>
    </div>
    {chosen.uses.length === 0 ? <p className="p-card-body">{t('selection.uses.none')}</p> : null}
    <ul>
      {chosen.uses
        .toSorted((a, b) => Number(b.binding) - Number(a.binding) || b.worth - a.worth)
        .slice(0, 40)
        .map((use) => {
          const { constraint, used, binding } = use
          const share = constraint.limit > 0 ? Math.min(1, Math.max(0, used / constraint.limit)) : 1
          return (
            <li key={JSON.stringify(constraint)} className="sl-use">
              <span>{naming.constraint(constraint)}</span>
              <span className="p-number">
                {t('selection.use.of', { used: naming.measure(constraint, used), limit: naming.measure(constraint, constraint.limit) })}
              </span>
              <span className="p-bar-mini" aria-hidden="true">
                <span className={binding ? 'full' : ''} style={{ width: `${Math.round(share * 100)}%` }} />
              </span>
              <span className="sl-worth">{worthWords(use, naming)}</span>
            </li>
          )
        })}
    </ul>
    <p className="pf-detail sl-foot">{t('selection.uses.note')}</p>
  </section>
)

/** The exchanges of one project for another that cost least: where the answer is a close call. */
export const Swaps = ({ chosen, naming }: { readonly chosen: Chosen; readonly naming: Naming }) => (
  <section className="p-card" aria-label={t('selection.swaps')}>
    <div className="p-card-head">
      <h2>{t('selection.swaps')}</h2>
    </div>
    {chosen.swaps.length === 0 ? <p className="p-card-body">{t('selection.swaps.none')}</p> : null}
    <ul>
      {chosen.swaps.slice(0, 8).map(({ out, in: coming, loss }) => (
        <li key={`${out} ${coming}`} className="p-line">
          <span className="p-line-body">{t('selection.swap', { in: naming.project(coming), out: naming.project(out) })}</span>
          <span className="pf-detail">
            {loss <= 0 ? t('selection.swap.free') : t('selection.loss.exact', { points: naming.number(loss) })}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
