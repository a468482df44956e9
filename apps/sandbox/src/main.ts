import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from './start.ts'
import { forgetState } from './state.ts'
import { welcome } from './welcome.ts'

const help = `Starts a local Jira and a local Azure DevOps with Plumbline in both.

  npx pnpm@12 start [--port 4600] [--reset]

  --port P   uses the ports P to P+3
  --reset    forgets what was done and seeds everything anew`

const stateFile = resolve(import.meta.dirname, '../../../.sandbox/state.json')

const optionsOf = (argv: readonly string[]) => {
  // pnpm hands on the separator that it was given
  const args = argv.filter((word) => word !== '--')
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4600' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_532)
    throw new Error(`--port must be a whole number from 1 to 65532, not "${values.port}"`)
  return { ...values, port }
}

const main = async (): Promise<void> => {
  const { port, reset, help: asked } = optionsOf(process.argv.slice(2))
  if (asked) return console.log(help)
  if (reset) forgetState(stateFile)
  console.log('Plumbline sandbox is starting')
  const sandbox = await startSandbox({ port, stateFile })
  console.log(welcome(sandbox, process.uptime()))
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
