/** What one side of a connection may ask of the other. */
export interface Peer {
  ask(command: string, data: unknown): Promise<unknown>
}

/**
 * Two windows that ask each other over a port; functions inside data become functions on the other side.
 * This function runs in the browser: it is served as text and must not use anything from outside itself.
 */
export const connect = (port: MessagePort, answer: (command: string, data: unknown) => unknown): Peer => {
  type Message = { kind: 'ask' | 'call' | 'answer'; id: number; command?: string; fn?: number; data?: unknown; ok?: boolean }
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const functions: ((...given: unknown[]) => unknown)[] = []
  let last = 0

  const send = (kind: 'ask' | 'call', more: Partial<Message>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      port.postMessage({ kind, id: last, ...more })
    })
  const packed = (value: unknown): unknown => {
    if (typeof value === 'function') return { sandboxFunction: functions.push(value as (...given: unknown[]) => unknown) - 1 }
    if (Array.isArray(value)) return value.map(packed)
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packed(each)]))
  }
  const unpacked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpacked)
    if (typeof value !== 'object' || value === null) return value
    const fn = (value as { sandboxFunction?: unknown }).sandboxFunction
    if (typeof fn === 'number') return (...given: unknown[]) => send('call', { fn, data: packed(given) })
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unpacked(each)]))
  }
  const run = (message: Message): unknown =>
    message.kind === 'ask'
      ? answer(message.command ?? '', unpacked(message.data))
      : functions[message.fn ?? -1]?.(...(unpacked(message.data) as unknown[]))

  port.onmessage = async ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === 'answer') {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.ok === true) asked?.resolve(unpacked(message.data))
      else asked?.reject(new Error(String(message.data)))
      return
    }
    try {
      const value = await run(message)
      port.postMessage({ kind: 'answer', id: message.id, ok: true, data: packed(value) })
    } catch (error) {
      port.postMessage({ kind: 'answer', id: message.id, ok: false, data: error instanceof Error ? error.message : String(error) })
    }
  }
  return { ask: (command, data) => send('ask', { command, data: packed(data) }) }
}
