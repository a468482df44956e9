const day = 86_400_000

/** The sandbox's first day; nothing that is seeded is dated later. */
export const firstDay = '2022-03-31'

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)

/** A moment of that day, in working hours before the sandbox's clock starts. */
export const at = (date: string, minutesAfterSeven = 60): string =>
  new Date(Date.parse(`${date}T07:00:00Z`) + minutesAfterSeven * 60_000).toISOString()
