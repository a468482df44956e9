import type { Call, Person } from '@plumbline/core'

/** Whoever asks in scheduled work: the app for itself. */
export const theApp: Person = { ref: 'plumbline', name: 'Plumbline', active: true }

/** A call with Forge's own limit of time, told apart from the work's own end so that a step can stop in order. */
export const callBy = (actor: Person, options: { readonly zone?: string | undefined; readonly seconds: number }): Call => {
  const began = Date.now()
  return {
    actor,
    identity: 'product',
    now: new Date(began).toISOString(),
    zone: options.zone ?? 'UTC',
    signal: {
      get aborted() {
        return Date.now() - began > options.seconds * 1000
      },
    },
  }
}
