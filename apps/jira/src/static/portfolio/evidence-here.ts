import type { Answer, Client, InputOf, Problem, UseCaseName } from '@plumbline/core'

const problemOf = (error: unknown): Problem => {
  const said = error instanceof Error ? error : new Error(String(error))
  const told = 'remedy' in said && typeof said.remedy === 'string' ? said.remedy : 'Export the evidence pack again, as JSON.'
  return { code: 'invalid', message: said.message, remedy: told }
}

const isPackCall = (name: UseCaseName): name is 'ledger.verifyPack' | 'ledger.readable' =>
  name === 'ledger.verifyPack' || name === 'ledger.readable'

/** A pack is checked in the browser: it may be larger than a call to the app takes, and needs nothing of the app. */
export const withEvidenceHere = (client: Client): Client => {
  const here = async (name: 'ledger.verifyPack' | 'ledger.readable', { text }: { readonly text: string }): Promise<Answer<unknown>> => {
    try {
      const { packPage, readPack, verifyPack } = await import('@plumbline/core/evidence')
      const pack = readPack(text)
      const checked = await verifyPack(pack)
      return { ok: true, value: name === 'ledger.verifyPack' ? checked : { text: packPage(pack, checked) } }
    } catch (error) {
      return { ok: false, problem: problemOf(error) }
    }
  }
  return {
    call: (name, input) =>
      isPackCall(name)
        ? (here(name, input as InputOf<'ledger.verifyPack'>) as ReturnType<typeof client.call<typeof name>>)
        : client.call(name, input),
  }
}
