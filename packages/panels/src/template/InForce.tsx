import type { Client, SettingsView, TemplateRef, TemplateVersions } from '@plumbline/core'
import type { DocumentFormat } from '@plumbline/core/methodology'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day, dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Export } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { Hash } from './Hash.tsx'

type ProblemValue = Parameters<typeof Problem>[0]['problem']

interface InForceProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly versions: TemplateVersions
  readonly name: string
  /** Called when something was noted of another site. */
  readonly noted: () => void
}

/** Hands out a template as a file that goes into version control as it is. */
const Exports = ({ client, host, template }: Pick<InForceProps, 'client' | 'host'> & { readonly template: TemplateRef }) => {
  const [problem, setProblem] = useState<ProblemValue>()
  const save = async (format: DocumentFormat) => {
    const answer = await client.call('template.open', { template: { hash: template.hash }, format })
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(undefined)
    const type = format === 'json' ? 'application/json' : 'application/yaml'
    host.save({ name: `${template.id}-${template.version}.${format}`, type, text: answer.value.text })
  }
  return (
    <>
      <div className="p-row">
        {(['yaml', 'json'] as const).map((format) => (
          <button key={format} type="button" className="p-button" onClick={() => void save(format)}>
            <Export />
            {t('template.export', { format: format.toUpperCase() })}
          </button>
        ))}
      </div>
      {problem ? <Problem problem={problem} /> : null}
    </>
  )
}

const History = ({ host, view, versions }: Omit<InForceProps, 'client' | 'name' | 'noted'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="p-card st-readings" tabIndex={0} aria-label={t('template.versions')}>
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">{t('template.version')}</th>
          <th scope="col">{t('template.from')}</th>
          <th scope="col">{t('template.note')}</th>
          <th scope="col">{t('template.proposedBy')}</th>
          <th scope="col">{t('template.approvedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.publications.map(({ template, effectiveOn, note, proposedBy, approvedBy, at }) => (
          <tr key={template.hash}>
            <th scope="row">
              {template.id} {template.version} <Hash hash={template.hash} />
            </th>
            <td>{day(effectiveOn, host.locale)}</td>
            <td className="st-note">{note}</td>
            <td>{proposedBy}</td>
            <td>
              {approvedBy}, {day(dayIn(at, view.zone), host.locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Which rules count now, since when and by whose decision; what follows and what was. */
export const InForce = ({ client, host, view, versions, name, noted }: InForceProps) => {
  const { inForce, upcoming, publications } = versions
  if (!inForce) return <p className="p-muted">{t('template.none')}</p>
  const decided = publications.find(({ template }) => template.hash === inForce.hash)
  return (
    <section className="st-block">
      <h2>
        {name} {inForce.version} <span className="p-lozenge success st-lozenge">{t('template.inForce')}</span>
      </h2>
      <p className="p-muted">
        {decided
          ? t('template.decided', {
              day: day(decided.effectiveOn, host.locale),
              proposedBy: decided.proposedBy,
              approvedBy: decided.approvedBy,
            })
          : t('template.chosen')}{' '}
        {t('template.hash')} <Hash hash={inForce.hash} />
      </p>
      {upcoming ? (
        <p>{t('template.upcoming', { version: `${upcoming.id} ${upcoming.version}`, day: day(upcoming.effectiveOn, host.locale) })}</p>
      ) : null}
      <div className="st-tools">
        <Exports client={client} host={host} template={inForce} />
      </div>
      <Elsewhere client={client} host={host} view={view} versions={versions} noted={noted} />
      {publications.length > 0 ? (
        <details>
          <summary className="st-summary">{t('template.versions.count', { count: publications.length })}</summary>
          <History host={host} view={view} versions={versions} />
        </details>
      ) : null}
    </section>
  )
}
