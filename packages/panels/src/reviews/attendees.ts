import type { Review } from '@plumbline/core'

export type Attendee = Review['chair']

const mailLike = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** A line of the form "Name mail" or "Name <mail>"; `undefined`: what stands for a mail is none. */
export const attendeeIn = (line: string): Attendee | undefined => {
  const found = /^(.*?)[\s<]+([^\s<>]*@[^\s<>]*)>?$/.exec(line.trim())
  if (!found) return { name: line.trim() }
  const [, name = '', mail = ''] = found
  return mailLike.test(mail) ? { name: name.trim() || mail, mail } : undefined
}

export const linesOf = (people: readonly Attendee[]): string =>
  people.map(({ name, mail }) => (mail === undefined ? name : `${name} <${mail}>`)).join('\n')

/** Everybody named, and the lines whose mail is none. */
export const attendeesIn = (text: string): { readonly people: readonly Attendee[]; readonly bad: readonly string[] } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return {
    people: lines.flatMap((line) => attendeeIn(line) ?? []),
    bad: lines.filter((line) => attendeeIn(line) === undefined),
  }
}
