import type { AuditView, Client } from '@plumbline/core'
import { useEffect } from 'react'
import { Refused } from '../approval/Refused.tsx'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { day, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Checklist } from './Checklist.tsx'
import { type AuditProps, Findings, nameOf } from './Findings.tsx'
import { AssignForm, Folded, Saying } from './Forms.tsx'
import { reportHtml } from './print.ts'
import { useAuditAct } from './use-audits.ts'

const tone = { planned: '', running: 'info', closed: 'success', cancelled: '' } as const

const scopeOf = ({ gate, process }: AuditView): string => {
  if (gate) return t('audits.of.gate', { gate: `${gate.id} ${gate.name}` })
  return process ? t('audits.of.process', { process }) : t('audits.scope.project')
}

const Ended = ({ audit, project, host }: Pick<AuditProps, 'audit' | 'project' | 'host'>) => {
  const { status, closed, cancelled } = audit
  const at = (when: string): string => moment(when, project.zone, host.locale)
  if (status === 'closed' && closed)
    return (
      <p className="au-good">
        {closed.words} <span className="p-muted">{t('audits.closed', { name: nameOf(closed.by), at: at(closed.at) })}</span>
      </p>
    )
  if (status === 'cancelled' && cancelled)
    return <p>{t('audits.cancelled', { name: nameOf(cancelled.by), at: at(cancelled.at), words: cancelled.words })}</p>
  return null
}

const Steps = ({ client, audit, project, busy, act }: AuditProps) => {
  const { seq, may } = audit
  return (
    <div className="au-steps">
      <Folded title={t('audits.close')} against={may.close}>
        <Saying
          label={t('audits.close.words')}
          button={t('audits.close.save')}
          busy={busy}
          say={(text) => act({ kind: 'audit.close', audit: seq, conclusion: { text } })}
        />
      </Folded>
      <Folded title={t('audits.assign')} against={may.assign}>
        <AssignForm client={client} audit={seq} tied={project.tied} busy={busy} act={act} />
      </Folded>
      <Folded title={t('audits.cancel')} against={may.cancel}>
        <Saying
          label={t('audits.cancel.words')}
          button={t('audits.cancel')}
          busy={busy}
          say={(text) => act({ kind: 'audit.cancel', audit: seq, reason: { text } })}
        />
      </Folded>
    </div>
  )
}

const One = (props: AuditProps) => {
  const { audit, project, host } = props
  const { status, title, ties, on, auditor } = audit
  const save = (): void =>
    host.save({
      name: `audit-${project.key.replace(/[^A-Za-z0-9-]/g, '')}-${audit.on}.html`,
      type: 'text/html;charset=utf-8',
      text: reportHtml(project, audit, host.locale),
    })
  const going = status === 'planned' || status === 'running'
  return (
    <article className="au-one">
      <h3>
        {title || t('audits.erased')} <span className={`p-lozenge ${tone[status]} plain`}>{t(`audits.status.${status}`)}</span>
      </h3>
      <p className="p-muted">
        {t('audits.by', { day: day(on, host.locale), name: nameOf(auditor) })} · {scopeOf(audit)}
      </p>
      <Ended audit={audit} project={project} host={host} />
      {going && ties.length > 0 ? (
        <p className="p-banner warning">
          <Warn className="p-icon-warning" />
          <span>{t('audits.tied', { ties: ties.map((tie) => t(`audits.tie.${tie}`)).join(', ') })}</span>
        </p>
      ) : null}
      <Checklist {...props} />
      <Findings {...props} />
      {going ? <Steps {...props} /> : null}
      <button type="button" className="p-link au-start" onClick={save}>
        {t('audits.report')}
      </button>
    </article>
  )
}

/** Milliseconds between two looks while a wish waits. */
const lookAgain = 10_000

const around = { holding: 0, unchecked: 0, deciders: ['PMO'] }

/** All audits of one project, the newest first, with what this person may do in each. */
export const ProjectAudits = ({ client, host, item }: { readonly client: Client; readonly host: Host; readonly item: string }) => {
  const opened = useCall(client, 'audit.open', { item })
  const { value: project, problem, again } = opened
  const acting = useAuditAct(client, host, item, () => void again())
  const waits = (project?.waiting.length ?? 0) > 0
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => void again(), lookAgain)
    return () => clearInterval(timer)
  }, [waits, again])
  if (!project)
    return problem ? (
      <Problem problem={problem} retry={() => void again()} />
    ) : (
      <div role="status" aria-label={t('audits.loading')}>
        <span className="p-skeleton tall" />
      </div>
    )
  const broken = project.ledger.problems.length > 0 || project.ledger.anchoring.is === 'contradicted'
  return (
    <div className="au-project" aria-busy={acting.busy}>
      <h2>
        {project.key} {project.title}
      </h2>
      {broken ? (
        <p className="p-banner warning" role="alert">
          <Warn className="p-icon-warning" />
          <span>{t('audits.broken')}</span>
        </p>
      ) : null}
      {project.waiting.length > 0 ? <p role="status">{t('audits.waiting', { count: project.waiting.length })}</p> : null}
      <Refused refused={acting.refused} problem={acting.problem} around={around} />
      {project.audits.length === 0 ? <p className="p-muted">{t('audits.none.here')}</p> : null}
      {project.audits.map((audit) => (
        <One key={audit.seq} client={client} host={host} audit={audit} project={project} busy={acting.busy} act={acting.act} />
      ))}
    </div>
  )
}
