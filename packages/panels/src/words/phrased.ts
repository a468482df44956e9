import type { Client } from '@plumbline/core'

/**
 * The same client with the product's own texts in the person's language: labels of facts, names of roles, phases and gates, and what the built-in templates say.
 * What a PMO wrote itself stays in its own words.
 */
export const phrased = (client: Client, locale: string): Client =>
  locale.slice(0, 2) === 'de'
    ? {
        call: async (name, input) => {
          const [answer, { answerInGerman }] = await Promise.all([client.call(name, input), import('./answer-in-german.ts')])
          return answerInGerman(name, answer)
        },
      }
    : client
