import type { AuditsOfProject, AuditView, FindingView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { approvalWords } from '../approval/words.ts'
import { decidersWords } from '../deciders/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { AuditsPage } from './AuditsPage.tsx'
import { reportHtml } from './print.ts'
import { questionsIn } from './questions.ts'
import { auditWords } from './words.ts'

beforeAll(() => startWords('en-GB', [approvalWords, decidersWords, auditWords]))
afterEach(cleanup)

const [now, zone] = ['2022-03-31T12:00:00.000Z', 'Europe/London']
const ruth = { ref: 'ruth', name: 'Ruth Reader' }
const finding: FindingView = {
  seq: 3,
  by: ruth,
  at: now,
  severity: 'major',
  what: 'Nobody <meets>',
  criterion: null,
  question: 1,
  evidence: ['https://example.org/calendar', 'Asked the team'],
  actions: [
    {
      seq: 4,
      what: 'Meet weekly',
      owner: { ref: 'mia', name: 'Mia' },
      due: '2022-03-01',
      item: { key: 'P-9', url: '/P-9' },
      status: 'overdue',
    },
  ],
  verified: null,
  may: { correct: ['notYourRole'], verify: ['ownAction'] },
}
const audit: AuditView = {
  seq: 1,
  by: { ref: 'pmo', name: 'Petra' },
  at: now,
  title: 'Spring audit',
  gate: null,
  process: '',
  on: '2022-04-10',
  auditor: ruth,
  status: 'running',
  questions: [
    { text: 'Is the need stated?', criterion: 'PG-01', answer: 'met', note: '' },
    { text: 'Does the team meet?', criterion: null, answer: null, note: '' },
  ],
  findings: [finding],
  cancelled: null,
  closed: null,
  ties: [],
  may: { answer: [], find: [], close: ['unanswered', 'openFindings'], cancel: [], assign: ['notYourRole'] },
}
const project: AuditsOfProject = {
  item: '1',
  key: 'P-1',
  title: 'Faster claims',
  audits: [audit],
  mayPlan: [],
  gates: [{ id: 'G0', name: 'Screening' }],
  criteria: [
    { id: 'PG-01', statement: 'The need is stated', gate: 'G0' },
    { id: 'PG-09', statement: 'Risks are known', gate: 'G1' },
  ],
  tied: ['mia'],
  actor: ruth,
  ledger: { records: 4, problems: [], anchoring: { is: 'anchored' }, guarded: true },
  waiting: [],
  today: '2022-03-31',
  now,
  zone,
}
const row = {
  item: '1',
  key: 'P-1',
  title: 'Faster claims',
  running: 1,
  closed: 0,
  open: 1,
  overdue: 1,
  next: '2022-04-10',
  mine: 'auditor',
} as const
const shown = (answers: FakeAnswers) => {
  const [client, host] = [fakeClient(answers), fakeHost()]
  const components = [{ ref: '1', key: 'P-1', title: 'Faster claims' }] as never
  render(<AuditsPage client={client} host={host} components={components} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}
const acts = ({ calls }: { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }) =>
  calls.filter(({ name }) => name === 'governance.act').map(({ input }) => input)

describe('the page of audits', () => {
  it('says what to do where nothing was audited, and that the PMO plans for those who do not', async () => {
    shown({ 'audit.list': () => good({ projects: [], mayPlan: false, today: '2022-03-31' }) })
    expect(await screen.findByText('No project was audited yet')).toBeDefined()
    expect(screen.getByText(/The PMO plans audits/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Plan an audit' })).toBeNull()
  })

  it('plans an audit with the criteria of a gate as its questions', async () => {
    const { client } = shown({
      'audit.list': () => good({ projects: [], mayPlan: true, today: '2022-03-31' }),
      'audit.open': () => good({ ...project, audits: [] }),
      'person.find': () =>
        good({
          people: [
            { ...ruth, active: true },
            { ref: 'mia', name: 'Mia', active: true },
          ],
        }),
      'governance.act': () => good({ status: 'done', view: {} as never, gate: {} as never }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Plan an audit' }))
    fireEvent.click(screen.getByRole('button', { name: 'Plan it' }))
    expect(screen.getByRole('alert').textContent).toContain('Still needed: Project, Name of the audit, Auditor')
    fireEvent.change(screen.getByLabelText('Project'), { target: { value: '1' } })
    fireEvent.change(screen.getByLabelText('Name of the audit'), { target: { value: 'Spring audit' } })
    fireEvent.change(screen.getByLabelText('What is looked at'), { target: { value: 'gate' } })
    fireEvent.change(screen.getByLabelText('Gate'), { target: { value: 'G0' } })
    await expect
      .poll(() => screen.getByRole('button', { name: 'Take the criteria of the template' }).getAttribute('aria-disabled'))
      .toBe('false')
    fireEvent.change(screen.getByLabelText('Gate'), { target: { value: 'G0' } })
    fireEvent.click(screen.getByRole('button', { name: 'Take the criteria of the template' }))
    fireEvent.input(screen.getByLabelText('Auditor'), { target: { value: 'Ru' } })
    fireEvent.click(await screen.findByRole('button', { name: 'Ruth Reader' }))
    expect(screen.queryByRole('button', { name: 'Mia' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Plan it' }))
    await expect
      .poll(() => acts(client))
      .toMatchObject([
        {
          item: '1',
          act: {
            kind: 'audit.plan',
            gate: 'G0',
            auditor: { person: 'ruth' },
            questions: [{ criterion: 'PG-01', text: { text: 'The need is stated' } }],
          },
        },
      ])
  })

  it('lets the auditor answer and find, says why nothing can be closed yet, and hides what is for others', async () => {
    const { client, host } = shown({
      'audit.list': () => good({ projects: [row], mayPlan: false, today: '2022-03-31' }),
      'audit.open': () => good(project),
      'governance.act': () => good({ status: 'done', view: {} as never, gate: {} as never }),
    })
    expect(await screen.findByText('1 corrective action late')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /P-1 Faster claims/ }))
    expect(await screen.findByText(/Not yet: Some questions of the checklist have no answer yet/)).toBeDefined()
    expect(screen.getByText(/Whoever owns a corrective action does not verify/)).toBeDefined()
    expect(screen.queryByText('Add a corrective action')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'https://example.org/calendar' }))
    expect(host.opened).toEqual(['https://example.org/calendar'])
    fireEvent.click(screen.getAllByRole('radio', { name: 'Not met' })[1] as HTMLElement)
    fireEvent.click(screen.getByRole('button', { name: 'Save the answers' }))
    await expect
      .poll(() => acts(client))
      .toEqual([{ item: '1', act: { kind: 'audit.answer', audit: 1, answers: [{ question: 1, answer: 'notMet' }] } }])
  })
})

describe('an audit on paper', () => {
  it('holds findings, actions and the checklist, and runs nothing that somebody typed', () => {
    const page = reportHtml(project, audit, 'en-GB')
    expect(page).toContain('Nobody &lt;meets&gt;')
    expect(page).toContain('Meet weekly · Mia, by')
    expect(page).toContain('PG-01 Is the need stated?')
    expect(page).not.toMatch(/<script|<meets>/)
  })

  it('takes a line that begins with a criterion as a question after it', () => {
    expect(questionsIn('[PG-01] Stated?\n\n Own words ')).toEqual([
      { criterion: 'PG-01', text: { text: 'Stated?' } },
      { text: { text: 'Own words' } },
    ])
  })
})
