import type { Exchange, Fault } from '../../platform.ts'

/** What stands between the wire and the service: injected faults, and everybody who listens. */
export class WireTap {
  #faults: { fault: Fault; left: number }[] = []
  #listeners = new Set<(exchange: Exchange) => void>()

  inject(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times })
  }

  clear(): void {
    this.#faults = []
  }

  /** The fault that meets this request, counted down. */
  take(path: string): Fault['answer'] | undefined {
    const hit = this.#faults.find(
      ({ fault, left }) => left > 0 && new RegExp(fault.match.source, fault.match.flags.replace('g', '')).test(path),
    )
    if (!hit) return undefined
    hit.left -= 1
    return hit.fault.answer
  }

  listen(listener: (exchange: Exchange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(exchange: Exchange): void {
    for (const listener of this.#listeners) listener(exchange)
  }
}
