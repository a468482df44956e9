import type { Client, SettingsView, TemplateVersions } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day, dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { FileButton } from './FileButton.tsx'
import { Hash } from './Hash.tsx'

interface ElsewhereProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly versions: TemplateVersions
  readonly noted: () => void
}

/** `plumbline-phase-gate-1.0.0 (contoso).json` is how people name what they exported; the name is what they know the site by. */
const siteOf = (file: string): string => file.replace(/\.json$/i, '')

const Sites = ({ host, view, versions }: Pick<ElsewhereProps, 'host' | 'view' | 'versions'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="p-card st-readings" tabIndex={0} aria-label={t('template.elsewhere')}>
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">{t('template.elsewhere.site')}</th>
          <th scope="col">{t('template.version')}</th>
          <th scope="col">{t('template.elsewhere.compared')}</th>
          <th scope="col">{t('template.elsewhere.noted')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.elsewhere.map(({ site, template, readAt, byName }) => {
          const same = template.hash === versions.inForce?.hash
          return (
            <tr key={site}>
              <th scope="row">{site}</th>
              <td>
                {template.id} {template.version} <Hash hash={template.hash} />
              </td>
              <td>
                <span className={`p-lozenge st-lozenge ${same ? 'success' : 'warning'}`}>
                  {t(same ? 'template.elsewhere.same' : 'template.elsewhere.other')}
                </span>
              </td>
              <td>{t('template.elsewhere.by', { name: byName, day: day(dayIn(readAt, view.zone), host.locale) })}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)

/** Which version other sites have in force: noted from their governance files or by the command line, side by side with this site's own. */
export const Elsewhere = ({ client, host, view, versions, noted }: ElsewhereProps) => {
  const [problem, setProblem] = useState<Parameters<typeof Problem>[0]['problem']>()
  const note = async (site: string, governance: string) => {
    const answer = await client.call('template.noteSites', { sites: [{ site, governance }] })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) noted()
  }
  if (!view.mayConfigure && versions.elsewhere.length === 0) return null
  return (
    <details>
      <summary className="st-summary">
        <Chevron className="p-chevron" /> {t('template.elsewhere.count', { count: versions.elsewhere.length })}
      </summary>
      <p className="p-muted p-small">{t('template.elsewhere.help')}</p>
      {versions.elsewhere.length > 0 ? <Sites host={host} view={view} versions={versions} /> : null}
      {problem ? <Problem problem={problem} /> : null}
      {view.mayConfigure ? (
        <FileButton words={t('template.elsewhere.add')} accept=".json" read={({ name, text }) => void note(siteOf(name), text)} />
      ) : null}
    </details>
  )
}
