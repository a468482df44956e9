import type { Review, ReviewPlan } from '@plumbline/core'
import { t } from '../words/words.ts'
import { attendeeIn, attendeesIn, linesOf } from './attendees.ts'

export type Line = Review['agenda'][number]

/** A plan as it stands in the form: people as typed. */
export interface Typed extends Omit<ReviewPlan, 'chair' | 'invited'> {
  readonly chair: string
  readonly invited: string
}

export const emptyPlan = (today: string): Typed => ({
  title: '',
  on: today,
  time: '10:00',
  place: '',
  chair: '',
  invited: '',
  quorum: 2,
  freezeDays: 3,
  agenda: [],
})

export const typedOf = ({ title, on, time, place, chair, invited, quorum, freezeDays, agenda }: Review): Typed => ({
  title,
  on,
  time,
  place,
  chair: linesOf([chair]),
  invited: linesOf(invited),
  quorum,
  freezeDays,
  agenda,
})

/** The plan as typed, or everything that keeps it from being saved, each as a sentence. */
export const planIn = (typed: Typed): { readonly plan: ReviewPlan } | { readonly wrong: readonly string[] } => {
  const chair = attendeeIn(typed.chair)
  const { people, bad } = attendeesIn(typed.invited)
  const missing = [
    ...(typed.title.trim() ? [] : [t('reviews.field.title')]),
    ...(typed.on ? [] : [t('reviews.field.on')]),
    ...(typed.time ? [] : [t('reviews.field.time', { zone: '' })]),
    ...(typed.chair.trim() ? [] : [t('reviews.field.chair')]),
    ...(typed.agenda.every(({ ask }) => ask.trim()) ? [] : [t('reviews.agenda.ask')]),
  ]
  const mails = [...bad, ...(chair ? [] : [typed.chair])]
  const wrong = [
    ...(missing.length > 0 ? [t('reviews.missing', { fields: missing.join(', ') })] : []),
    ...mails.map((line) => t('reviews.badMail', { line })),
  ]
  if (wrong.length > 0 || !chair) return { wrong }
  return { plan: { ...typed, chair, invited: [...people] } }
}
