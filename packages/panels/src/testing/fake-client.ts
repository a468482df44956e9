import type { Answer, Client, InputOf, OutputOf, UseCaseName } from '@plumbline/core'

/** What the fake says to each use case; anything else is a failure that names what was asked. */
export type FakeAnswers = {
  readonly [N in UseCaseName]?: (input: InputOf<N>) => Answer<OutputOf<N>> | Promise<Answer<OutputOf<N>>>
}

export interface FakeClient extends Client {
  /** What was asked, in order. */
  readonly calls: readonly { readonly name: UseCaseName; readonly input: unknown }[]
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** A client without a product behind it, with latency and failures at will. */
export const fakeClient = (answers: FakeAnswers, { delay = 0 }: { readonly delay?: number } = {}): FakeClient => {
  const calls: { readonly name: UseCaseName; readonly input: unknown }[] = []
  return {
    calls,
    async call(name, input) {
      calls.push({ name, input })
      if (delay > 0) await wait(delay)
      const answer = answers[name]
      if (answer) return answer(input)
      return {
        ok: false,
        problem: { code: 'not-found', message: `The fake does not answer ${name}.`, remedy: 'Give fakeClient an answer for it.' },
      }
    },
  }
}

export const good = <T>(value: T): Answer<T> => ({ ok: true, value })
