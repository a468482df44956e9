import { useMemo, useState } from 'react'
import { curveChart } from '../charts/curve.ts'
import { percent } from '../format/index.ts'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import { type CriterionProps, Editor } from './CriterionEditor.tsx'
import { type Criterion, drawn, inputWords } from './model.ts'

const anchors = (
  { scale }: Criterion,
  say: (input: number | string) => string,
): readonly { readonly utility: number; readonly input: string }[] =>
  'curve' in scale
    ? scale.curve.map(([input, utility]) => ({ utility, input: say(input) }))
    : Object.entries(scale.levels)
        .toSorted(([, a], [, b]) => a - b)
        .map(([input, utility]) => ({ utility, input: say(input) }))

/** One criterion: its curve, what it is read from, and its weight. Scales are absolute: nobody's score moves because another idea came in. */
export const CriterionRow = (props: CriterionProps) => {
  const { criterion, facts, share, weighed, locale, mayChange, onChange } = props
  const [open, setOpen] = useState(false)
  const name = criterion.name ?? criterion.id
  const fact = facts.find((each) => each.fact === criterion.fact)
  const { points, stepped } = useMemo(() => drawn(criterion), [criterion])
  const svg = useMemo(() => curveChart(points, stepped, t('scoring.curve.says', { name })), [points, stepped, name])
  return (
    <li className="sc-criterion">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own chart, which escapes every name */}
      <div className="sc-curve" dangerouslySetInnerHTML={{ __html: svg }} />
      <div className="sc-what">
        <h3>{name}</h3>
        <p className="pf-detail">
          {criterion.fact === undefined
            ? t('scoring.criterion.assessed')
            : t('scoring.criterion.readFrom', { label: fact?.label ?? criterion.fact, known: fact?.known ?? 0 })}
        </p>
        <ul className="sc-scale">
          {anchors(criterion, (input) => inputWords(input, fact, locale))
            .slice(0, 6)
            .map(({ utility, input }) => (
              <li key={`${utility} ${input}`}>
                {input} → <b>{Math.round(utility)}</b>
              </li>
            ))}
        </ul>
      </div>
      <div className="sc-weight">
        <p className="p-number">{share === null ? '–' : percent(Math.round(share * 10_000), locale)}</p>
        {weighed && mayChange ? (
          <NumberField
            label={t('scoring.criterion.weight', { name })}
            value={criterion.weight ?? 0}
            locale={locale}
            onValue={(weight) => onChange({ ...criterion, weight: Math.max(0, weight ?? 0) })}
          />
        ) : null}
        {mayChange ? (
          <button type="button" className="p-button subtle compact" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('scoring.criterion.edit')}
            <span className="p-sr">{`: ${name}`}</span>
          </button>
        ) : null}
      </div>
      {open ? <Editor {...props} /> : null}
    </li>
  )
}
