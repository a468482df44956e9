import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { needPorts } from './ports.ts'

it('names the port that is taken, and how to choose others', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  await expect(needPorts(port - 2)).rejects.toThrow(new RegExp(`${port} .*--port`))
  await new Promise((done) => server.close(done))
})
