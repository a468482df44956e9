import type { CandidateView, SelectionView } from '@plumbline/core'
import { useMemo, useState } from 'react'
import { Lock, Met, NotApplicable, Unknown } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Chosen, Naming, Reason } from './names.ts'
import { reasonWords } from './reason-words.ts'

const step = 15

interface Asked {
  readonly view: SelectionView
  readonly naming: Naming
  readonly onProject: (candidate: CandidateView) => void
  readonly open: (url: string) => void
}

interface RowProps extends Asked {
  readonly reason: Reason
  readonly candidate: CandidateView | undefined
}

const sumOf = (amounts: Readonly<Record<string, number>>): number => Object.values(amounts).reduce((sum, value) => sum + value, 0)
const peopleOf = ({ demand }: CandidateView): number => Math.max(0, ...Object.values(demand).flatMap((periods) => Object.values(periods)))

const Row = ({ reason, candidate, naming, onProject, open }: RowProps) => {
  const said = reasonWords(reason, candidate, naming)
  if (!candidate) return null
  return (
    <tr>
      <th scope="row">
        <a
          href={candidate.url}
          onClick={(event) => {
            event.preventDefault()
            open(candidate.url)
          }}
        >
          {candidate.title}
        </a>
        <span className="pf-meta">
          {[candidate.key, candidate.department, t(`health.${candidate.health ?? 'unknown'}`)].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td className="p-number" data-label={t('selection.column.value')}>
        {candidate.valueFrom === 'least'
          ? t('selection.atLeast', { value: naming.number(candidate.value) })
          : naming.number(candidate.value)}
      </td>
      <td className="p-number" data-label={t('selection.column.cost')}>
        {naming.money(sumOf(candidate.cost))}
      </td>
      <td className="p-number" data-label={t('selection.column.people')}>
        {peopleOf(candidate) === 0 ? '–' : naming.number(peopleOf(candidate))}
      </td>
      <td>
        {said.fixed ? <Lock className="sl-lock" /> : null} {said.why}
        {said.then ? <span className="sl-then">{said.then}</span> : null}
      </td>
      <td>
        <button type="button" className="p-button subtle compact" onClick={() => onProject(candidate)}>
          {t('selection.change')}
          <span className="p-sr">{`: ${candidate.title}`}</span>
        </button>
      </td>
    </tr>
  )
}

/** What turning a project round costs: the surest come first. */
const effectOf = (reason: Reason): number => {
  const turned = reason.in ? reason.without : reason.with
  return turned === null ? 0 : turned.possible ? turned.loss.atLeast : Number.POSITIVE_INFINITY
}

const ordered = (reasons: readonly Reason[], sort: 'effect' | 'value'): readonly Reason[] =>
  reasons.toSorted((a, b) => (sort === 'value' ? b.value - a.value : a.in ? effectOf(b) - effectOf(a) : effectOf(a) - effectOf(b)))

const Group = ({
  name,
  reasons,
  asked,
  inside,
}: {
  readonly name: string
  readonly reasons: readonly Reason[]
  readonly asked: Asked
  readonly inside: boolean
}) => {
  const [most, setMost] = useState(step)
  const candidates = useMemo(() => new Map(asked.view.candidates.map((candidate) => [candidate.ref, candidate])), [asked.view])
  return (
    <tbody>
      <tr className="p-group-row">
        <th colSpan={6} scope="rowgroup">
          {inside ? <Met className="p-icon-success" /> : <NotApplicable className="p-icon-neutral" />} {name}
        </th>
      </tr>
      {reasons.slice(0, most).map((reason) => (
        <Row key={reason.project} reason={reason} candidate={candidates.get(reason.project)} {...asked} />
      ))}
      {reasons.length > most ? (
        <tr>
          <td colSpan={6}>
            <button type="button" className="p-button subtle compact" onClick={() => setMost(most + 200)}>
              {t('selection.showMore', { count: reasons.length - most })}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

const LeftOut = ({ view, open }: Pick<Asked, 'view' | 'open'>) => {
  const [shown, setShown] = useState(false)
  const { leftOut } = view
  if (leftOut.length === 0) return null
  return (
    <tbody>
      <tr className="p-group-row">
        <th colSpan={6} scope="rowgroup">
          <Unknown className="p-icon-neutral" /> {t('selection.leftOut', { count: leftOut.length })}{' '}
          <button type="button" className="p-link" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'selection.leftOut.hide' : 'selection.leftOut.show')}
          </button>
        </th>
      </tr>
      {(shown ? leftOut.slice(0, 200) : []).map(({ ref, key, title, url, why, missing }) => (
        <tr key={ref}>
          <th scope="row">
            <a
              href={url}
              onClick={(event) => {
                event.preventDefault()
                open(url)
              }}
            >
              {title}
            </a>
            <span className="pf-meta">{key}</span>
          </th>
          <td colSpan={5}>
            {t(`selection.leftOut.${why}`)}
            {missing.length > 0 ? <span className="sl-then">{t('selection.leftOut.missing', { names: missing.join(', ') })}</span> : null}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** Every project with its reason: why it is in or out, what it would take to turn that round, and what it displaces. */
export const Answer = ({ chosen, ...asked }: Asked & { readonly chosen: Chosen }) => {
  const [sort, setSort] = useState<'effect' | 'value'>('effect')
  const reasons = useMemo(() => ordered(chosen.reasons, sort), [chosen.reasons, sort])
  const inside = reasons.filter((reason) => reason.in)
  const outside = reasons.filter((reason) => !reason.in)
  return (
    <section className="p-card" aria-label={t('selection.answer')}>
      <div className="p-card-head">
        <h2>{t('selection.answer')}</h2>
        <label className="sl-sort">
          <span className="p-sr">{t('portfolio.sort')}</span>
          <select
            className="p-field pf-select"
            value={sort}
            onChange={(event) => setSort(event.target.value === 'value' ? 'value' : 'effect')}
          >
            <option value="effect">{t('selection.sort.effect')}</option>
            <option value="value">{t('selection.sort.value')}</option>
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="p-scroll" tabIndex={0} role="region" aria-label={t('selection.answer')}>
        <table className="p-table p-table-page sl-answer">
          <colgroup>
            {['name', 'value', 'cost', 'people', 'why', 'change'].map((name) => (
              <col key={name} className={name} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.column.project')}</th>
              <th scope="col" className="p-number">
                {t('selection.column.value')}
              </th>
              <th scope="col" className="p-number">
                {t('selection.column.cost')}
              </th>
              <th scope="col" className="p-number">
                {t('selection.column.people')}
              </th>
              <th scope="col">{t('selection.column.why')}</th>
              <th scope="col">
                <span className="p-sr">{t('selection.change')}</span>
              </th>
            </tr>
          </thead>
          <Group name={t('selection.selected', { count: inside.length })} reasons={inside} asked={asked} inside />
          <Group name={t('selection.notSelected', { count: outside.length })} reasons={outside} asked={asked} inside={false} />
          <LeftOut view={asked.view} open={asked.open} />
        </table>
      </div>
    </section>
  )
}
