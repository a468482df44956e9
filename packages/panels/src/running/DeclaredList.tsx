import type { Client, Problem as ProblemValue, SettingsView } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import type { DeclaredProject, DeclaredState } from './use-list.ts'

interface ListProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly list: DeclaredState
  /** Puts a project's lines back into the table, to change and declare them again. */
  readonly replace: (text: string) => void
}

/** The lines that said what was declared of one project. */
const linesOf = ({ key, inFlight }: DeclaredProject): string =>
  inFlight.gates.map(({ gate, passedOn, where }) => [key, inFlight.phase, gate, passedOn ?? '', where].join('\t')).join('\n')

const Row = ({
  project,
  host,
  replace,
  undo,
}: { readonly project: DeclaredProject; readonly undo: () => void } & Pick<ListProps, 'host' | 'replace'>) => {
  const { key, title, phaseName, inFlight } = project
  return (
    <tr>
      <th scope="row">
        <span className="p-faint">{key}</span> {title}
      </th>
      <td>{phaseName}</td>
      <td>
        {inFlight.gates.map(({ gate, passedOn, where }) => (
          <p key={gate}>
            <b>{gate}</b> {passedOn ? day(passedOn, host.locale) : t('running.noDay')}
            {where ? <span className="p-muted"> · {where}</span> : null}
          </p>
        ))}
      </td>
      <td>
        {inFlight.byName}, {day(inFlight.on, host.locale)}
        <p className="p-muted p-small">{inFlight.reason}</p>
      </td>
      <td>
        <div className="p-row">
          <button
            type="button"
            className="p-button compact"
            aria-label={t('running.replaceOf', { key })}
            onClick={() => replace(linesOf(project))}
          >
            {t('running.replace')}
          </button>
          <button type="button" className="p-button compact" aria-label={t('running.undoOf', { key })} onClick={undo}>
            {t('running.undo')}
          </button>
        </div>
      </td>
    </tr>
  )
}

/** The projects that were declared in flight, each with a way to replace what was said or to take it back. */
export const DeclaredList = ({ client, host, list, replace }: ListProps) => {
  const [problem, setProblem] = useState<ProblemValue>()
  const undo = async ({ item, inFlight }: DeclaredProject) => {
    const rows = [{ item, phase: inFlight.phase, gates: [], reason: t('running.undone') }]
    const answer = await client.call('binding.declareInFlight', { rows })
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    host.notify({ tone: 'success', title: t('running.undone') })
    list.again()
  }
  return (
    <section className="st-block">
      <h2>{t('running.list')}</h2>
      {list.problem ? <Problem problem={list.problem} retry={list.again} /> : null}
      {problem ? <Problem problem={problem} /> : null}
      {!list.projects && !list.problem ? (
        <p className="p-muted" role="status">
          {t('running.list.loading')}
        </p>
      ) : null}
      {list.projects?.length === 0 ? <p className="p-muted">{t('running.list.none')}</p> : null}
      {list.projects && list.projects.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <div className="p-card st-readings" tabIndex={0} role="region" aria-label={t('running.list')}>
          <table className="p-table">
            <thead>
              <tr>
                {(['project', 'phase', 'gates', 'by'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`running.column.${column}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {list.projects.map((project) => (
                <Row key={project.item} project={project} host={host} replace={replace} undo={() => void undo(project)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}
