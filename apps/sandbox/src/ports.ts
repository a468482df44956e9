import { createServer } from 'node:net'

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, () => probe.close(() => done(true)))
  })

/** Throws when one of the four ports from `port` on is taken, and says which and what to do. */
export const needPorts = async (port: number): Promise<void> => {
  const ports = [port, port + 1, port + 2, port + 3]
  const free = await Promise.all(ports.map(isFree))
  const taken = ports.filter((_, place) => !free[place])
  if (taken.length === 0) return
  const which = taken.length === 1 ? `Port ${taken[0]} is` : `Ports ${taken.join(', ')} are`
  throw new Error(
    `${which} in use, perhaps by another sandbox. Stop it, or choose four other ports in a row with --port, for example --port ${port + 100}.`,
  )
}
