import type { Answer, Client, InputOf, OutputOf, UseCaseName } from '@plumbline/core'

export const partMissing: Answer<never> = {
  ok: false,
  problem: {
    code: 'unavailable',
    message: 'A part of Plumbline could not be loaded',
    remedy: 'Check the connection and reload the page; after an update of the extension the page needs a reload too.',
  },
}

/** Loads a part once; a failed load is tried again next time, and is `undefined` until then. */
export const part = <T>(load: () => Promise<T>): (() => Promise<T | undefined>) => {
  let loaded: Promise<T | undefined> | undefined
  const again = () => {
    loaded = undefined
    return undefined
  }
  return () => (loaded ??= load().catch(again))
}

/** A client whose whole rest loads on its first call. */
export const lateClient = (load: () => Promise<Client>): Client => {
  const engine = part(load)
  return {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> =>
      (await engine())?.call(name, input) ?? partMissing,
  }
}
