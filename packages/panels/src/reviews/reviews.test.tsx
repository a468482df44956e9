import type { Brief, Review, ReviewList, ReviewView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { attendeeIn } from './attendees.ts'
import { invitation, momentIn } from './invitation.ts'
import { briefsHtml, minutesHtml } from './print.ts'
import { ReviewsPage } from './ReviewsPage.tsx'
import { reviewWords } from './words.ts'

beforeAll(() => startWords('en-GB', [reviewWords]))
afterEach(cleanup)

const [now, zone] = ['2022-03-31T12:00:00.000Z', 'Europe/London']
const brief: Brief = {
  review: 'board',
  item: '1',
  key: 'P-1',
  title: 'Faster <claims>',
  at: now,
  ask: 'Let it start',
  recommendation: 'Go',
  template: 'Phase-gate 2.0.0',
  gate: { id: 'G1', name: 'Charter approved' },
  unheld: { since: '2022-03-30T09:00:00.000Z', everywhere: true },
  judgement: {
    hash: 'a'.repeat(64),
    asOf: '2022-03-31',
    outcome: 'notReady',
    shouldScore: { min: 6000, max: 8000, limit: 7000 },
    open: [{ id: 'pg-1', statement: 'A charter is approved', value: 'fail', severity: 'block', waived: false }],
    met: 5,
  },
  cost: { then: 'GBP 210000000', now: null },
  finish: { then: '2023-03-31', now: '2023-06-30' },
  risks: { open: 2, unanswered: 1, top: [{ item: '9', key: 'P-9', title: 'No testers', score: 20, owner: '', response: 'reduce' }] },
  conditions: [],
  last: null,
}
const review: Review = {
  id: 'board',
  title: 'Change board',
  on: '2022-04-04',
  time: '10:00',
  place: 'Room 4',
  chair: { name: 'Sam Sponsor', mail: 'sam@example.org' },
  invited: [{ name: 'Ben Owner' }],
  quorum: 2,
  freezeDays: 3,
  agenda: [{ item: '1', ask: 'Let it start', minutes: 20, recommendation: 'Go' }],
  state: 'open',
  briefs: { '1': 'b'.repeat(64) },
  present: [{ name: 'Sam Sponsor' }],
  notes: [],
  openedAt: now,
}
const vote = {
  at: now,
  by: { ref: 'sam', name: 'Sam Sponsor' },
  role: { id: 'sponsor', name: 'Sponsor' },
  outcome: 'conditionalGo' as const,
  comment: 'Sign first',
  dissent: 'Too dear',
  conditions: [],
  counts: true,
}
const view: ReviewView = {
  review,
  version: '3',
  projects: [
    {
      item: '1',
      key: 'P-1',
      title: 'Faster <claims>',
      brief,
      note: '',
      attestation: { is: 'notYet', changed: [], act: null },
      decided: [
        {
          seq: 2,
          at: now,
          gate: { id: 'G1', name: 'Charter approved' },
          outcome: 'conditionalGo',
          votes: [vote],
          conditions: [{ what: { text: 'Sign the contract' }, owner: { person: 'ben', name: 'Ben Owner' }, due: '2022-05-01' }],
          usableUntil: '2022-06-29',
          judgementHash: 'a'.repeat(64),
        },
      ],
    },
    {
      item: '2',
      key: 'P-2',
      title: 'Other',
      brief: null,
      problem: 'changed',
      note: '',
      attestation: { is: 'changed', changed: ['minutes'], seq: 4, act: null },
      decided: [],
    },
  ],
  mayPlan: true,
  now,
  zone,
}
const list: ReviewList = {
  reviews: [
    {
      id: 'board',
      title: 'Change board',
      on: '2022-04-04',
      time: '10:00',
      place: 'Room 4',
      state: 'open',
      chair: 'Sam Sponsor',
      projects: 2,
    },
  ],
  reviewable: [{ item: '1', key: 'P-1', title: 'Faster claims', gate: 'Charter approved', outcome: 'ready', awaited: false }],
  mayPlan: true,
  now,
  zone,
}
const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'review.list': () => good(list), 'review.open': () => good(view), ...answers })
  const host = fakeHost()
  render(<ReviewsPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the page of reviews', () => {
  it('says what is still needed before anything is written, and keeps what was typed', async () => {
    const { client } = show({ 'review.list': () => good({ ...list, reviews: [] }) })
    fireEvent.click(await screen.findByRole('button', { name: 'Plan a review' }))
    fireEvent.change(screen.getByLabelText('Name of the meeting'), { target: { value: 'Board' } })
    fireEvent.change(screen.getByLabelText(/^Invited/), { target: { value: 'Ben ben@' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save the plan' }))
    expect(screen.getByRole('alert').textContent).toBe('Still needed: ChairThis is no mail address: Ben ben@')
    expect(client.calls.some(({ name }) => name === 'review.save')).toBe(false)
    fireEvent.change(screen.getByLabelText(/^Invited/), { target: { value: 'Ben <ben@example.org>' } })
    fireEvent.change(screen.getByLabelText('Chair'), { target: { value: 'Sam' } })
    fireEvent.change(screen.getByLabelText('Add a project'), { target: { value: '1' } })
    fireEvent.change(screen.getByLabelText('What is asked'), { target: { value: 'Start' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save the plan' }))
    expect(client.calls.findLast(({ name }) => name === 'review.save')?.input).toMatchObject({
      id: '2022-03-31-1',
      version: 'new',
      plan: { chair: { name: 'Sam' }, invited: [{ name: 'Ben', mail: 'ben@example.org' }], agenda: [{ item: '1', ask: 'Start' }] },
    })
  })

  it('shows an open meeting one project a screen, turned by keys', async () => {
    show()
    fireEvent.click(await screen.findByRole('button', { name: /Change board/ }))
    await screen.findByText('Project 1 of 2')
    screen.getByText('Charter approved: go with conditions')
    screen.getByText(/Dissent of Sam Sponsor: Too dear/)
    screen.getByText('1 of 2 needed are here')
    fireEvent.keyDown(screen.getByRole('region', { name: /P-1/ }), { key: 'ArrowRight' })
    await screen.findByText('Project 2 of 2')
    screen.getByText(/was changed after it was frozen/)
  })
})

describe('what is printed', () => {
  it('holds the brief, and nothing that a title could smuggle in', () => {
    const page = briefsHtml(view, 'en-GB')
    for (const words of [
      'P-1 Faster &lt;claims&gt;',
      'A charter is approved',
      'No longer held on the server, known since 30 Mar 2022',
      'not known now',
      '20 · No testers · no owner, reduce',
      '60%–80%',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('<claims>')
    expect(page).not.toContain('<script')
  })
  it('keeps minutes with votes, dissent, conditions and who was there', () => {
    const page = minutesHtml(view, 'en-GB')
    for (const words of [
      'Present: Sam Sponsor',
      'Quorum: 1 of 2',
      'Sign first',
      'Dissent of Sam Sponsor: Too dear',
      'Sign the contract — Ben Owner',
      'Nothing was decided.',
    ])
      expect(page).toContain(words)
  })
})

describe('an invitation', () => {
  it('is at the hour of the portfolio’s zone, also across a change of the clock', () => {
    expect(momentIn('2022-04-04', '10:00', 'Europe/London').toISOString()).toBe('2022-04-04T09:00:00.000Z')
    expect(momentIn('2022-03-27', '00:30', 'Europe/London').toISOString()).toBe('2022-03-27T00:30:00.000Z')
    expect(momentIn('2022-12-01', '10:00', 'America/New_York').toISOString()).toBe('2022-12-01T15:00:00.000Z')
  })
  it('is a calendar entry with its agenda', () => {
    const file = invitation({ review, zone })
    const text = 'text' in file ? file.text : ''
    for (const line of [
      'BEGIN:VCALENDAR',
      'METHOD:REQUEST',
      'DTSTART:20220404T090000Z',
      'DTEND:20220404T092000Z',
      'SUMMARY:Change board',
      'LOCATION:Room 4',
      'END:VEVENT',
    ])
      expect(text.split('\r\n')).toContain(line)
    expect(text).toContain('1. Let it start (20)')
  })
  it.each([
    ['Ada', { name: 'Ada' }],
    ['Ada ada@example.org', { name: 'Ada', mail: 'ada@example.org' }],
    ['Ada <ada@example.org>', { name: 'Ada', mail: 'ada@example.org' }],
    ['Ada ada@', undefined],
  ])('reads %s', (line, attendee) => expect(attendeeIn(line)).toEqual(attendee))
})
