import type { Fault } from '../platform.ts'

/** No answer at all: the connection breaks. */
export class ConnectionRefused extends Error {
  override readonly name = 'ConnectionRefused'
}

export interface StruckBy {
  /** The answer that takes the place of the real one; `undefined`: the real one is made and then spoiled. */
  instead(): Response | undefined
  spoiled(response: Response): Promise<Response>
}

const struck = (answer: Fault['answer']): StruckBy => ({
  instead: () => {
    if (answer === 'refuse') throw new ConnectionRefused('The connection was refused.')
    if (answer === 'cutOff') return undefined
    return new Response(answer.body ?? '', { status: answer.status, headers: { 'content-type': 'application/json', ...answer.headers } })
  },
  spoiled: async (response) => {
    const text = await response.text()
    const headers = new Headers(response.headers)
    headers.delete('content-length')
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status: response.status, headers })
  },
})

/** Faults that wait for the next requests that they match. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times })
  }
  clear(): void {
    this.#waiting = []
  }
  next(path: string): StruckBy | undefined {
    const hit = this.#waiting.find(({ fault, left }) => left > 0 && path.search(fault.match) >= 0)
    if (!hit) return undefined
    hit.left -= 1
    this.#waiting = this.#waiting.filter(({ left }) => left > 0)
    return struck(hit.fault.answer)
  }
}
