import { createServer } from 'node:net'

const listening = (port: number): Promise<{ port: number; close: () => Promise<void> } | undefined> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, () => {
      const address = server.address()
      done({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
  })

let next = 20_000 + (process.pid % 4_000) * 8

/** The first of so many free ports in a row; never the same twice, lest a kept connection meet another server. */
export const freePorts = async (count: number): Promise<number> => {
  for (; next < 60_000; ) {
    const base = next
    next += count
    const held = await Promise.all(Array.from({ length: count }, (_, n) => listening(base + n)))
    await Promise.all(held.map(async (h) => h?.close()))
    if (held.every(Boolean)) return base
  }
  throw new Error('no free ports')
}
