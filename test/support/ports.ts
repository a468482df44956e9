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

/** The first of so many free ports in a row. */
export const freePorts = async (count: number): Promise<number> => {
  for (let base = 20_000 + (process.pid % 4_000) * 8; base < 60_000; base += count) {
    const held = await Promise.all(Array.from({ length: count }, (_, n) => listening(base + n)))
    await Promise.all(held.map((h) => h?.close()))
    if (held.every(Boolean)) return base
  }
  throw new Error('no free ports')
}
