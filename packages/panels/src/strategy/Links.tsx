import type { Client, InputsChange, Strategy, StrategyLink, StrategyView } from '@plumbline/core'
import { useState } from 'react'
import { writeNumber } from '../format/number-entry.ts'
import type { Host } from '../host.ts'
import { maybe, t } from '../words/words.ts'

const strengths = ['none', 'weak', 'moderate', 'strong'] as const
type Strength = (typeof strengths)[number]
const isStrength = (text: string): text is Strength => strengths.some((strength) => strength === text)

const step = 25

const alignmentWords = ({ alignment, alignmentAtLeast, alignmentAtMost }: StrategyLink, locale: string): string => {
  const say = (value: number) => writeNumber(Math.round(value), locale)
  return alignment === null ? t('strategy.between', { low: say(alignmentAtLeast), high: say(alignmentAtMost) }) : say(alignment)
}

type Target = Strategy['mix'][number]

/** What was entered, with one more; what the tracker says stays where it is. */
const mixWith = ({ mix }: StrategyLink, dimension: string, name: string): InputsChange['set'] => {
  const entered = Object.entries(mix).flatMap(([other, { class: own, from }]) =>
    other === dimension || from !== 'entered' ? [] : [[other, own] as const],
  )
  const next = Object.fromEntries(name === '' ? entered : [...entered, [dimension, name] as const])
  return { mix: Object.keys(next).length > 0 ? next : null }
}

/** In which class of the investment mix a project stands: as the tracker says, or as it is entered. */
const ClassOf = ({
  link,
  target: { dimension, targets },
  mayChange,
  onClass,
}: {
  readonly link: StrategyLink
  readonly target: Target
  readonly mayChange: boolean
  readonly onClass: (name: string) => void
}) => {
  const now = link.mix[dimension]
  const called = (name: string) => maybe(`choice.${name}`) ?? name
  const classes = [...new Set([...Object.keys(targets), ...(now ? [now.class] : [])])]
  return mayChange ? (
    <select
      className="p-field st-strength"
      aria-label={t('strategy.mix.of', { project: link.title, dimension })}
      value={now?.class ?? ''}
      onChange={(event) => onClass(event.target.value)}
    >
      <option value="">{t('strategy.mix.none')}</option>
      {classes.map((name) => (
        <option key={name} value={name}>
          {called(name)}
        </option>
      ))}
    </select>
  ) : (
    <span className={now ? undefined : 'pf-quiet'}>{now ? called(now.class) : t('strategy.mix.none')}</span>
  )
}

const Row = ({
  link,
  strategy,
  mayChange,
  host,
  onLink,
  onClass,
}: {
  readonly link: StrategyLink
  readonly strategy: Strategy
  readonly mayChange: boolean
  readonly host: Host
  readonly onLink: (objective: string, strength: Strength | null) => void
  readonly onClass: (dimension: string, name: string) => void
}) => (
  <tr>
    <th scope="row">
      <a
        href={link.url}
        onClick={(event) => {
          event.preventDefault()
          host.open(link.url)
        }}
      >
        {link.title}
      </a>
      <span className="pf-meta">{[link.key, link.department].filter(Boolean).join(' · ')}</span>
    </th>
    {strategy.objectives.map(({ id, name }) => (
      <td key={id}>
        {mayChange ? (
          <select
            className="p-field st-strength"
            aria-label={t('strategy.link', { project: link.title, objective: name })}
            value={link.links[id] ?? ''}
            onChange={(event) => onLink(id, isStrength(event.target.value) ? event.target.value : null)}
          >
            <option value="">{t('strategy.strength.unlooked')}</option>
            {strengths.map((strength) => (
              <option key={strength} value={strength}>
                {t(`strategy.strength.${strength}`)}
              </option>
            ))}
          </select>
        ) : (
          <span className={link.links[id] === undefined ? 'pf-quiet' : undefined}>
            {t(`strategy.strength.${link.links[id] ?? 'unlooked'}`)}
          </span>
        )}
      </td>
    ))}
    <td className="p-number">{alignmentWords(link, host.locale)}</td>
    {strategy.mix.map((target) => (
      <td key={target.dimension}>
        <ClassOf link={link} target={target} mayChange={mayChange} onClass={(name) => onClass(target.dimension, name)} />
      </td>
    ))}
  </tr>
)

/** How strongly each project serves each objective. An objective that nobody looked at is missing, not none. */
export const Links = ({
  view,
  strategy,
  client,
  host,
  onSaved,
}: {
  readonly view: StrategyView
  readonly strategy: Strategy
  readonly client: Client
  readonly host: Host
  readonly onSaved: () => Promise<void>
}) => {
  const [most, setMost] = useState(step)
  const [text, setText] = useState('')
  const wanted = view.links.filter(({ title, key }) => `${title} ${key}`.toLowerCase().includes(text.trim().toLowerCase()))
  const linked = ({ links: before }: StrategyLink, objective: string, strength: Strength | null): InputsChange['set'] => {
    const { [objective]: _, ...others } = before
    const links = strength === null ? others : { ...others, [objective]: strength }
    return { links: Object.keys(links).length > 0 ? links : null }
  }
  const save = async (link: StrategyLink, set: InputsChange['set']): Promise<void> => {
    const answer = await client.call('portfolioInputs.save', { projects: [{ item: link.ref, inputsVersion: link.inputsVersion, set }] })
    const status = answer.ok ? answer.value.projects[0]?.status : undefined
    if (!answer.ok) host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    else if (status === 'conflict') host.notify({ tone: 'problem', title: t('strategy.link.conflict', { project: link.title }) })
    await onSaved()
  }
  return (
    <section className="p-card" aria-label={t('strategy.links')}>
      <div className="p-card-head">
        <h2>{t('strategy.links')}</h2>
        <input
          className="p-field pf-select"
          type="search"
          aria-label={t('portfolio.search')}
          placeholder={t('portfolio.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="p-scroll" tabIndex={0} role="region" aria-label={t('strategy.links')}>
        <table className="p-table p-table-page st-links">
          <thead>
            <tr>
              <th scope="col">{t('portfolio.column.project')}</th>
              {strategy.objectives.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className="p-number">
                {t('strategy.alignment')}
              </th>
              {strategy.mix.map(({ dimension }) => (
                <th key={dimension} scope="col">
                  {t('strategy.mix.column', { dimension })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, most).map((link) => (
              <Row
                key={link.ref}
                link={link}
                strategy={strategy}
                mayChange={view.mayConfigure}
                host={host}
                onLink={(objective, strength) => void save(link, linked(link, objective, strength))}
                onClass={(dimension, name) => void save(link, mixWith(link, dimension, name))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {wanted.length > most ? (
        <p className="p-card-body">
          <button type="button" className="p-button compact" onClick={() => setMost(most + 100)}>
            {t('strategy.showMore', { count: wanted.length - most })}
          </button>
        </p>
      ) : null}
    </section>
  )
}
