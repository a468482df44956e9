const dayMs = 86_400_000

/** So many days after a day. */
export const addDay = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
