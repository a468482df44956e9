import type { AuditsOfProject, AuditView, FindingView } from '@plumbline/core'
import { day, moment } from '../format/index.ts'
import { t } from '../words/words.ts'

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => special[sign] ?? sign)

const looks = `body{font:14px/1.45 system-ui,sans-serif;color:#1a1a1a;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;margin:0 0 .2rem}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}p{margin:.3rem 0}ul,ol{margin:.2rem 0;padding-left:1.2rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d5d9de;padding:.3rem .5rem .3rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.meta{color:#555;font-size:.85rem}article{break-inside:avoid}@media print{body{margin:0;max-width:none}}`

const nameOf = ({ name }: { readonly name: string }): string => name || t('audits.erased')

const findingHtml = (finding: FindingView, { zone }: AuditsOfProject, locale: string): string => {
  const { severity, what, criterion, evidence, actions, verified } = finding
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
  const done = actions.map(({ item, status, ...action }) => {
    const words = t('audits.action', { what: action.what, owner: nameOf(action.owner), due: day(action.due, locale) })
    return `${words} (${t(`audits.action.${status}`)}${item ? `, ${item.key}` : ''})`
  })
  const seen = verified
    ? t('audits.verified', { name: nameOf(verified.by), at: moment(verified.at, zone, locale), words: verified.words })
    : ''
  return `<article><p><strong>${escaped(t(`audits.severity.${severity}`))}</strong> ${escaped(what)}${criterion ? ` <span class="meta">${escaped(`${criterion.id} ${criterion.statement}`)}</span>` : ''}</p>${list(evidence)}${list(done)}<p>${escaped(seen)}</p></article>`
}

const questionRows = ({ questions }: AuditView): string =>
  questions
    .map(
      ({ text, criterion, answer, note }) =>
        `<tr><td>${escaped([criterion, text].filter(Boolean).join(' '))}</td><td>${escaped(t(`audits.answer.${answer ?? 'none'}`))}</td><td>${escaped(note)}</td></tr>`,
    )
    .join('')

/** The report of an audit as a page of its own that prints and loads nothing. */
export const reportHtml = (project: AuditsOfProject, audit: AuditView, locale: string): string => {
  const { seq, title, on, auditor, by, closed, gate, process, findings } = audit
  const scope = gate
    ? t('audits.of.gate', { gate: `${gate.id} ${gate.name}` })
    : process
      ? t('audits.of.process', { process })
      : t('audits.scope.project')
  const line = (text: string): string => `<p>${escaped(text)}</p>`
  const heading = `${t('audits.print.title')}: ${title}`
  const found = findings.length === 0 ? line(t('audits.findings.none')) : findings.map((one) => findingHtml(one, project, locale)).join('')
  const ended = closed
    ? line(closed.words) + line(t('audits.closed', { name: nameOf(closed.by), at: moment(closed.at, project.zone, locale) }))
    : line(t('audits.print.open'))
  const body = [
    `<h1>${escaped(heading)}</h1>`,
    line(`${project.key} ${project.title}`),
    line(`${t('audits.by', { day: day(on, locale), name: nameOf(auditor) })} · ${scope}`),
    line(`${t('audits.print.plannedBy')}: ${nameOf(by)}`),
    `<h2>${escaped(t('audits.print.conclusion'))}</h2>${ended}`,
    `<h2>${escaped(t('audits.findings'))}</h2>${found}`,
    `<h2>${escaped(t('audits.checklist'))}</h2><table>${questionRows(audit)}</table>`,
    `<p class="meta">${escaped(t('audits.print.attested', { seq, records: project.ledger.records }))}</p>`,
  ]
  return `<!doctype html>\n<html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(heading)}</title><style>${looks}</style></head><body>${body.join('')}</body></html>\n`
}
