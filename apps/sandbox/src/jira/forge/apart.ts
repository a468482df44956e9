import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { ForgeFetch, Handler, Invocation, Reach } from './runtime.ts'

/** The memory of the app's long functions: what they may take, what one took at the most, and how many were ended because they took more; how many ran, and the longest. */
export interface Memory {
  readonly megabytes: number
  most: number
  ended: number
  ran: number
  longest: number
}

/** Where and how a function runs. */
interface Apart {
  readonly folder: string
  readonly handler: string
  readonly now: number
  readonly seconds: number
  readonly memory: Memory
  readonly log: (level: string, text: string) => void
}

const megabyte = 1024 * 1024
const child = fileURLToPath(new URL('./apart-child.mjs', import.meta.url))

const Message = z.discriminatedUnion('is', [
  z.object({ is: z.literal('memory'), most: z.number() }),
  z.object({ is: z.literal('log'), level: z.string(), text: z.string() }),
  z.object({ is: z.literal('done'), value: z.optional(z.unknown()) }),
  z.object({ is: z.literal('failed'), text: z.string() }),
  z.object({
    is: z.literal('fetch'),
    id: z.int(),
    reach: z.custom<Reach>(),
    path: z.string(),
    init: z.object({ method: z.optional(z.string()), headers: z.array(z.tuple([z.string(), z.string()])), body: z.optional(z.string()) }),
  }),
])
type Asked = Extract<z.infer<typeof Message>, { is: 'fetch' }>

const answerOf = async (fetch: ForgeFetch, { id, reach, path, init }: Asked) => {
  const { method, headers, body } = init
  const sent = { headers, ...(method === undefined ? {} : { method }), ...(body === undefined ? {} : { body }) }
  const answer = await fetch(reach, path, sent)
  return { is: 'answer', id, status: answer.status, headers: [...answer.headers], body: await answer.text() }
}

/** The engine is told of the limit in these parts of it, as on the platform's machines (assumption forge-function-memory). */
const limits = (megabytes: number): string[] => [
  `--max-old-space-size=${Math.floor(megabytes * 0.9)}`,
  `--max-semi-space-size=${Math.max(1, Math.floor(megabytes * 0.05))}`,
]

/** A function of the app in a process of its own, which is killed when it takes more memory than it may, or more time. */
export const apart =
  ({ folder, handler, now, seconds, memory, log }: Apart, { runtime, fetch }: Invocation): Handler =>
  (...given) =>
    new Promise((resolve, reject) => {
      const running = fork(child, { execArgv: limits(memory.megabytes), stdio: 'ignore', serialization: 'advanced' })
      let [ended, told, overdue] = [false, false, false]
      memory.ran += 1
      const from = performance.now()
      const late = setTimeout(() => {
        overdue = true
        running.kill('SIGKILL')
      }, seconds * 1000)
      const end = (): void => {
        if (!ended) memory.ended += 1
        ended = true
        running.kill('SIGKILL')
      }
      const finish = (tell: () => void): void => {
        told = true
        tell()
        running.kill()
      }
      running.on('message', (said) => {
        const message = z.parse(Message, said)
        if (ended || told) return
        if (message.is === 'memory') {
          memory.most = Math.max(memory.most, message.most / megabyte)
          if (message.most > memory.megabytes * megabyte) end()
        } else if (message.is === 'log') log(message.level, message.text)
        else if (message.is === 'done') finish(() => resolve(message.value))
        else if (message.is === 'failed') finish(() => reject(new Error(message.text)))
        else
          void answerOf(fetch, message).then(
            (answer) => running.connected && running.send(answer),
            (cause: unknown) => finish(() => reject(cause instanceof Error ? cause : new Error(String(cause)))),
          )
      })
      running.on('close', () => {
        clearTimeout(late)
        memory.longest = Math.max(memory.longest, (performance.now() - from) / 1000)
        if (told) return
        // An engine that finds no room ends its process by itself.
        if (!ended && !overdue) memory.ended += 1
        reject(new Error(`Runtime exited: the function took more than its ${memory.megabytes} MB of memory, or its time`))
      })
      const plain: unknown = JSON.parse(JSON.stringify(runtime))
      running.send({ is: 'run', folder, handler: handler.split('.').at(-1), given, runtime: plain, now, seconds })
    })
