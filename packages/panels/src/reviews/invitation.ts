import type { Review } from '@plumbline/core'
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { SavedFile } from '../host.ts'
import { t } from '../words/words.ts'

const offset = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at))
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at
}

/** The moment at which a clock in that zone shows this day and time; in the hour that a clock skips, the one after it. */
export const momentIn = (on: string, time: string, zone: string): Date => {
  const shown = Date.parse(`${on}T${time}:00Z`)
  const first = shown - offset(shown, zone)
  return new Date(shown - offset(first, zone))
}

/** An invitation to a review for any calendar: its agenda in the text, and everybody invited whose mail is known. */
export const invitation = ({ review, zone, url }: { readonly review: Review; readonly zone: string; readonly url?: string }): SavedFile => {
  const start = momentIn(review.on, review.time, zone)
  const minutes = review.agenda.reduce((sum, line) => sum + line.minutes, 0)
  const calendar = ical({ name: review.title, method: ICalCalendarMethod.REQUEST, prodId: { company: 'Plumbline', product: 'Plumbline' } })
  const event = calendar.createEvent({
    id: `${review.id}@plumbline`,
    start,
    end: new Date(start.getTime() + Math.max(minutes, 15) * 60_000),
    summary: review.title,
    location: review.place,
    description: [t('reviews.agenda'), ...review.agenda.map(({ ask, minutes: length }, at) => `${at + 1}. ${ask} (${length})`)].join('\n'),
    ...(url === undefined ? {} : { url }),
    ...(review.chair.mail === undefined ? {} : { organizer: { name: review.chair.name, email: review.chair.mail } }),
  })
  for (const { name, mail } of review.invited) if (mail !== undefined) event.createAttendee({ name, email: mail, rsvp: true })
  return { name: `${review.id}.ics`, type: 'text/calendar;charset=utf-8', text: calendar.toString() }
}
