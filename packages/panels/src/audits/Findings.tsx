import type { AuditsOfProject, AuditView, Client, CorrectiveActionView, FindingView } from '@plumbline/core'
import { day, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { ActionForm, FindingForm, Folded, type FormProps, Saying } from './Forms.tsx'

export interface AuditProps extends FormProps {
  readonly client: Client
  readonly host: Host
  readonly audit: AuditView
  readonly project: AuditsOfProject
}

export const nameOf = ({ name }: { readonly name: string }): string => name || t('audits.erased')

const tone = { minor: 'info', major: 'warning', critical: 'danger' } as const

/** Only what is plainly an address is opened. */
const Evidence = ({ text, host }: { readonly text: string; readonly host: Host }) =>
  /^https?:\/\/\S+$/.test(text) ? (
    <button type="button" className="p-link" onClick={() => host.open(text)}>
      {text}
    </button>
  ) : (
    <>{text || t('audits.erased')}</>
  )

const Action = ({ action, host }: { readonly action: CorrectiveActionView; readonly host: Host }) => {
  const { item, status } = action
  return (
    <li>
      {t('audits.action', { what: action.what || t('audits.erased'), owner: nameOf(action.owner), due: day(action.due, host.locale) })}{' '}
      <span className={status === 'overdue' ? 'p-lozenge danger plain' : status === 'done' ? 'p-lozenge success plain' : 'p-lozenge plain'}>
        {t(`audits.action.${status}`)}
      </span>
      {item ? (
        <>
          {' '}
          <button type="button" className="p-link" onClick={() => host.open(item.url)}>
            {item.key}
          </button>
        </>
      ) : null}
    </li>
  )
}

const One = ({ finding, ...props }: AuditProps & { readonly finding: FindingView }) => {
  const { client, host, audit, project, busy, act } = props
  const { seq, severity, what, criterion, evidence, actions, verified, may } = finding
  return (
    <li className="au-finding">
      <p>
        <span className={`p-lozenge ${tone[severity]} plain`}>{t(`audits.severity.${severity}`)}</span> {what || t('audits.erased')}
        {criterion ? (
          <span className="p-muted">
            {' '}
            {criterion.id} {criterion.statement}
          </span>
        ) : null}
      </p>
      <div>
        <span className="p-label">{t('audits.evidence')}</span>
        <ul className="au-plain">
          {evidence.map((text) => (
            <li key={text}>
              <Evidence text={text} host={host} />
            </li>
          ))}
        </ul>
      </div>
      {actions.length === 0 && !verified ? <p className="p-muted">{t('audits.actions.none')}</p> : null}
      <ul className="au-plain">
        {actions.map((action) => (
          <Action key={action.seq} action={action} host={host} />
        ))}
      </ul>
      {verified ? (
        <p className="au-good">
          {t('audits.verified', { name: nameOf(verified.by), at: moment(verified.at, project.zone, host.locale), words: verified.words })}
        </p>
      ) : (
        <>
          <Folded title={t('audits.correct')} against={may.correct}>
            <ActionForm client={client} finding={seq} auditor={audit.auditor.ref} today={project.today} busy={busy} act={act} />
          </Folded>
          <Folded title={t('audits.verify')} against={may.verify}>
            <Saying
              label={t('audits.verify.words')}
              button={t('audits.verify.save')}
              busy={busy}
              say={(text) => act({ kind: 'audit.verify', finding: seq, words: { text } })}
            />
          </Folded>
        </>
      )}
    </li>
  )
}

/** What was found in an audit, what is done about it, and who saw it mended. */
export const Findings = (props: AuditProps) => {
  const { audit, project, busy, act } = props
  return (
    <section>
      <h4>
        {t('audits.findings')} <span className="p-muted">{audit.findings.length}</span>
      </h4>
      {audit.findings.length === 0 ? <p className="p-muted">{t('audits.findings.none')}</p> : null}
      <ul className="au-plain">
        {audit.findings.map((finding) => (
          <One key={finding.seq} finding={finding} {...props} />
        ))}
      </ul>
      <Folded title={t('audits.find')} against={audit.may.find}>
        <FindingForm key={audit.findings.length} audit={audit.seq} around={project} busy={busy} act={act} />
      </Folded>
    </section>
  )
}
