import { isPlain } from '../plain.ts'
import type { Pack, PackSubject } from './pack.ts'
import { type Entry, LedgerPage } from './record.ts'
import { personIn, unsealed } from './seal.ts'
import type { EnforcementChecked, PackChecked, SubjectChecked } from './verify-pack.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string | number): string => String(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const style = `
:root { color-scheme: light; font: 14px/1.5 system-ui, sans-serif; color: #1c1f23 }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 } th { text-align: left; font-weight: 600 }
th, td { border-bottom: 1px solid #d5d9de; padding: .35rem .5rem .35rem 0; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid } code { font-size: .85em } .bad { color: #a4160f; font-weight: 600 } .muted { color: #5a626c }
@page { margin: 18mm }`

const problemWords = {
  edited: 'was edited: it is not what its hash says',
  removed: 'was removed: nothing is left of it',
  inserted: 'was inserted: no attested record leads to it',
  reordered: 'was moved: it does not stand where its neighbours say',
  foreign: 'belongs to another ledger',
  texts: 'has a name or text beside it that was changed',
} as const

const replayWords = {
  same: 'replays to the same hash',
  different: 'replays to another hash',
  changed: 'rests on facts or a template that were changed',
  missing: 'rests on facts or a template that are missing here',
  notReplayable: 'was kept without what it was judged by',
} as const

const planWords = {
  same: 'names the plan that is kept here',
  changed: 'names another plan than the one that is kept here',
  missing: 'names a plan that is missing here',
  none: 'names no plan',
} as const

const anchorWords = ({ anchoring, anchor }: SubjectChecked): string => {
  if (anchoring.is === 'none') return 'The item attested nothing when this was exported.'
  const at = `<code>${safe(`${anchor?.seq ?? 0}|${anchor?.head ?? ''}`)}</code>`
  if (anchoring.is === 'anchored') return `The item attested its end: ${at}.`
  if (anchoring.is === 'ahead') return `The item attested ${at}; records after it, ${anchoring.by} of them, are not attested.`
  return `<span class="bad">Contradicted: the item attested ${at}, and this ledger is another one.</span>`
}

/** An act in a line: its members with names and texts. */
const told = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join('; ')
  if (!isPlain(value)) return safe(String(value))
  if (typeof value['person'] === 'string')
    return safe(typeof value['name'] === 'string' && value['name'] ? value['name'] : 'somebody erased')
  if (typeof value['text'] === 'string') return `“${safe(value['text'] || 'erased')}”`
  return Object.entries(value)
    .filter(([key]) => key !== 'kind')
    .map(([key, one]) => `${safe(key)}: ${told(one)}`)
    .join(', ')
}

const rowOf = (subject: PackSubject, hash: string, place: number): string => {
  const page = LedgerPage.safeParse(subject.pages[hash])
  const cells = page.success
    ? [
        safe(page.data.record.at.slice(0, 16).replace('T', ' ')),
        safe(personIn(page.data.aside, page.data.record.by).name || 'somebody erased'),
        `<b>${safe(page.data.record.act.kind)}</b> ${told(unsealed(page.data.record.act, page.data.aside) as Entry['act'])}`,
      ]
    : ['', '', '<span class="bad">cannot be read</span>']
  return `<tr><td>${place}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td><code>${safe(hash.slice(0, 16))}</code></td></tr>`
}

const listOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`

const enforcementLine = ({ seq, plan, replay, found }: EnforcementChecked): string =>
  [
    `Record ${seq} on the tracker’s rules ${planWords[replay]}`,
    ...(plan === null ? [] : [`: <code>${safe(plan.slice(0, 16))}</code>`]),
    ...(found === undefined
      ? []
      : [
          `; found so, changed from outside${found.changedAt === null ? '' : ` on ${safe(found.changedAt)}`}, ${found.named ? `the tracker’s log names ${safe(found.named)}` : 'by whom is not known'}`,
        ]),
    '.',
  ].join('')

const section = (subject: PackSubject, checked: SubjectChecked): string => `
<h2>${safe([subject.key, subject.title].filter(Boolean).join(' · '))}</h2>
<p>${anchorWords(checked)} ${checked.verified ? 'Verified.' : '<span class="bad">Not verified.</span>'}</p>
${listOf(checked.problems.map(({ seq, problem }) => `<span class="bad">Record ${seq} ${problemWords[problem]}.</span>`))}
<table><thead><tr><th>No.</th><th>When (UTC)</th><th>Who</th><th>What</th><th>Hash</th></tr></thead>
<tbody>${subject.hashes.map((hash, index) => rowOf(subject, hash, index + 1)).join('')}</tbody></table>
${listOf(checked.enforcement.map(enforcementLine))}
${listOf(checked.decisions.map(({ seq, gate, replay }) => `Decision ${seq} on ${safe(gate)} ${replayWords[replay]}.`))}`

/** The pack as one page to read and print: everything in it, nothing loaded from elsewhere, and nothing that runs. */
export const packPage = (pack: Pack, checked: PackChecked): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evidence pack</title><style>${style}</style></head><body>
<h1>Evidence pack</h1>
<p class="muted">Made ${safe(pack.at)}, ${checked.records} records. To check it without Plumbline, export it as JSON, run <code>plumbline verify</code>, and compare the ends with what stands on the items.</p>
${checked.subjects.map((one, index) => (pack.subjects[index] ? section(pack.subjects[index], one) : '')).join('\n')}
</body></html>
`
