import type { Template } from '@plumbline/core'
import { t } from '../words/words.ts'

type Criterion = Template['criteria'][number]

interface PartProps {
  readonly template: Template
  readonly criterion: Criterion
  readonly put: (criterion: Criterion) => void
}

const texts = ['howToFix', 'why', 'example', 'helper'] as const

/** What people read who have to fix it. An empty text is a mistake, told below. */
export const Guidance = ({ criterion, put }: PartProps) => {
  const { guideline } = criterion
  return (
    <fieldset className="c-part">
      <legend>{t('template.part.guidance')}</legend>
      {texts.map((each) => (
        <label key={each}>
          <span className="p-label">{t(`template.guidance.${each}`)}</span>
          <textarea
            className="p-field"
            rows={each === 'helper' ? 1 : 2}
            value={guideline[each]}
            onChange={(event) => put({ ...criterion, guideline: { ...guideline, [each]: event.target.value } })}
          />
        </label>
      ))}
      <label className="c-short">
        <span className="p-label">{t('template.guidance.effortMinutes')}</span>
        <input
          className="p-field"
          type="number"
          min={1}
          value={guideline.effortMinutes}
          onChange={(event) => {
            const effortMinutes = Number(event.target.value)
            if (Number.isInteger(effortMinutes) && effortMinutes > 0) put({ ...criterion, guideline: { ...guideline, effortMinutes } })
          }}
        />
      </label>
    </fieldset>
  )
}

type Policy = NonNullable<Template['waivers']>

const PolicyFields = ({
  template,
  policy,
  put,
}: {
  readonly template: Template
  readonly policy: Policy
  readonly put: (policy: Policy) => void
}) => {
  const { askedBy, grantedBy, maxDays, extensions } = policy
  return (
    <>
      <fieldset className="c-people">
        <legend className="p-label">{t('template.waiver.askedBy')}</legend>
        {template.roles.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={askedBy.includes(id)}
              onChange={(event) =>
                put({ ...policy, askedBy: event.target.checked ? [...askedBy, id] : askedBy.filter((each) => each !== id) })
              }
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <div className="c-line">
        <label>
          <span className="p-label">{t('template.waiver.grantedBy')}</span>
          <select className="p-field" value={grantedBy} onChange={(event) => put({ ...policy, grantedBy: event.target.value })}>
            {template.roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {(
          [
            ['maxDays', maxDays, 1],
            ['extensions', extensions, 0],
          ] as const
        ).map(([field, value, min]) => (
          <label key={field} className="c-short">
            <span className="p-label">{t(`template.waiver.${field}`)}</span>
            <input
              className="p-field"
              type="number"
              min={min}
              value={value}
              onChange={(event) => {
                const next = Number(event.target.value)
                if (Number.isInteger(next) && next >= min) put({ ...policy, [field]: next })
              }}
            />
          </label>
        ))}
      </div>
    </>
  )
}

const ways = ['template', 'own', 'never'] as const

/** Who may be asked for a waiver, and for how long it holds: as the template says of all, in its own way, or never. */
export const Waivers = ({ template, criterion, put }: PartProps) => {
  const { waiver, waivable, ...rest } = criterion
  const way = waivable ? (waiver ? 'own' : 'template') : 'never'
  const begin: Policy = template.waivers ?? { askedBy: [criterion.fixedBy], grantedBy: 'pmo', maxDays: 30, extensions: 0 }
  const choose = (next: (typeof ways)[number]) =>
    put({ ...rest, waivable: next !== 'never', ...(next === 'own' ? { waiver: waiver ?? begin } : {}) })
  return (
    <fieldset className="c-part">
      <legend>{t('template.part.waiver')}</legend>
      <div className="c-line">
        {ways.map((each) => (
          <label key={each}>
            <input type="radio" name={`waiver-${criterion.id}`} checked={way === each} onChange={() => choose(each)} />{' '}
            {t(`template.waiver.${each}`)}
          </label>
        ))}
      </div>
      {waivable && waiver ? <PolicyFields template={template} policy={waiver} put={(next) => put({ ...criterion, waiver: next })} /> : null}
    </fieldset>
  )
}
