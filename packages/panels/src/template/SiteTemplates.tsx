import type { Client, Problem as ProblemValue, SettingsView, Template, TemplateVersions } from '@plumbline/core'
import { introduced, writeTemplateText } from '@plumbline/core/methodology'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { usePart } from '../call/use-part.ts'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { langOf, said } from '../words/phrases.ts'
import { t } from '../words/words.ts'
import { Hash } from './Hash.tsx'
import { rollOutWords } from './RollOut.tsx'

interface SiteProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly versions: TemplateVersions
  /** The templates of the site are others now. */
  readonly changed: () => void
  readonly start: (text: string) => void
}

const Standing = ({ view, versions, host }: Pick<SiteProps, 'view' | 'versions' | 'host'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <div className="p-card st-readings st-templates" tabIndex={0} role="region" aria-label={t('template.site')}>
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">{t('template.version')}</th>
          <th scope="col">{t('template.site.for')}</th>
          <th scope="col">{t('template.from')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.templates.map(({ id, version, hash, from, replaces, rollOut }) => (
          <tr key={hash}>
            <th scope="row">
              {view.templates.find((card) => card.id === id)?.name ?? id} {version} <Hash hash={hash} />
            </th>
            <td>
              {hash === versions.inForce?.hash ? (
                <span className="p-lozenge success st-lozenge">{t('template.site.default')}</span>
              ) : (
                t(replaces === null ? 'template.site.beside' : 'template.site.version')
              )}
              {replaces === null ? null : <p className="p-muted p-small">{rollOutWords(rollOut, host.locale)}</p>}
            </td>
            <td>{from === '1970-01-01' ? '' : day(from, host.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const loadBuiltIn = async (): Promise<readonly Template[]> => (await import('@plumbline/core/templates')).builtInTemplates

type Dates = { readonly observeFrom: string; readonly warnFrom: string; readonly blockFrom: string }
const noDates: Dates = { observeFrom: '', warnFrom: '', blockFrom: '' }
const steps = ['observeFrom', 'warnFrom', 'blockFrom'] as const

/** Days that stand in their order, whichever are given. */
const inOrder = (dates: Dates): boolean => {
  const given = steps.map((step) => dates[step]).filter((each) => each !== '')
  return given.every((each, index) => index === 0 || (given[index - 1] ?? '') < each)
}

const withDates = (template: Template, dates: Dates): Template =>
  introduced(template, Object.fromEntries(Object.entries(dates).filter(([, each]) => each !== '')))

interface AddProps extends SiteProps {
  readonly templates: readonly Template[]
}

const Add = ({ client, host, view, versions, changed, start, templates }: AddProps) => {
  const here = new Set(versions.templates.map(({ id }) => id))
  const others = templates.filter(({ id }) => !here.has(id))
  const [id, setId] = useState(others[0]?.id ?? '')
  const [dates, setDates] = useState(noDates)
  const [problem, setProblem] = useState<ProblemValue>()
  const template = others.find((each) => each.id === id) ?? others[0]
  if (!template) return <p className="p-muted">{t('template.site.all')}</p>
  const dated = steps.some((step) => dates[step] !== '')
  const ordered = inOrder(dates)
  const adopt = async () => {
    const answer = await client.call('template.adopt', { document: template, settingsVersion: view.settingsVersion })
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(undefined)
    if (answer.value.ok) host.notify({ tone: 'success', title: t('template.site.added') })
    else host.notify({ tone: 'problem', title: t('problem.conflict') })
    changed()
  }
  const draft = async () => start(await writeTemplateText(dated ? withDates(template, dates) : template, 'yaml'))
  const alone = view.oneMayChoose && !dated
  return (
    <div className="st-add">
      <label>
        <span className="p-label">{t('template.site.which')}</span>
        <select className="p-field" value={template.id} onChange={(event) => setId(event.target.value)}>
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {said(each.name)} {each.version}
            </option>
          ))}
        </select>
      </label>
      <p className="p-muted p-small" lang={langOf(template.summary)}>
        {said(template.summary)}
      </p>
      <fieldset className="st-roll-out">
        <legend className="p-label">{t('template.introduce')}</legend>
        <div className="p-row">
          {steps.map((step) => (
            <label key={step} className="st-day">
              <span className="p-label">{t(`template.introduce.${step}`)}</span>
              <input
                className="p-field"
                type="date"
                value={dates[step]}
                onChange={(event) => setDates({ ...dates, [step]: event.target.value })}
              />
            </label>
          ))}
        </div>
        <p className={ordered ? 'p-muted p-small' : 'st-bad p-small'}>
          {t(ordered ? 'template.introduce.help' : 'template.introduce.order')}
        </p>
      </fieldset>
      {problem ? <Problem problem={problem} /> : null}
      <div className="p-row">
        {alone ? (
          <button type="button" className="p-button primary" onClick={() => void adopt()}>
            {t('template.site.add')}
          </button>
        ) : null}
        <button
          type="button"
          className={alone ? 'p-button' : 'p-button primary'}
          aria-disabled={!ordered}
          onClick={() => (ordered ? void draft() : undefined)}
        >
          {t('template.site.draft')}
        </button>
        <span className="p-muted p-small">{t(alone ? 'template.site.add.help' : 'template.site.draft.help')}</span>
      </div>
    </div>
  )
}

const AddLater = (props: SiteProps) => {
  const loaded = usePart(loadBuiltIn, props.host.locale)
  if (loaded === 'lost') return <p className="st-bad">{t('template.site.lost')}</p>
  return loaded ? <Add templates={loaded.part} {...props} /> : <p className="p-muted">{t('template.loading')}</p>
}

/** The templates that stand on this site: the one for new projects, those beside it, and another one that comes with the product. */
export const SiteTemplates = (props: SiteProps) => {
  const [asking, setAsking] = useState(false)
  return (
    <section className="st-block">
      <h2>{t('template.site')}</h2>
      <p className="p-muted">{t('template.site.help')}</p>
      <Standing {...props} />
      {props.view.mayConfigure ? (
        <details onToggle={(event) => setAsking(event.currentTarget.open)}>
          <summary className="st-summary">
            <Chevron className="p-chevron" /> {t('template.site.another')}
          </summary>
          {asking ? <AddLater {...props} /> : null}
        </details>
      ) : null}
    </section>
  )
}
