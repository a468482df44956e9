import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const built = join(import.meta.dirname, '../../apps/pipeline-task/dist/task/main.js')

interface Line {
  readonly command: string
  readonly properties: string
  readonly data: string
}

export const connectionTo = (id: string, url: string, scheme: string, parameters: Readonly<Record<string, string>>) => ({
  id,
  url,
  authorization: { scheme, parameters },
})

/** Runs the built task as an agent starts it: a process with everything in its environment, judged by the lines that it prints. */
export const runTask = async (folder: string, given: Readonly<Record<string, string>>) => {
  const env = { PATH: process.env['PATH'], AGENT_TEMPDIRECTORY: folder, SYSTEM_DEFAULTWORKINGDIRECTORY: folder, ...given }
  const { stdout } = await promisify(execFile)(process.execPath, [built], { env })
  const lines: readonly Line[] = stdout.split('\n').flatMap((line) => {
    const [, command, properties = '', data = ''] = /^##vso\[([\w.]+)(?: ([^\]]*))?\](.*)$/.exec(line) ?? []
    return command === undefined ? [] : [{ command, properties, data }]
  })
  const of = (command: string) => lines.filter((line) => line.command === command)
  const outputs = Object.fromEntries(of('task.setvariable').map(({ properties, data }) => [/variable=(\w+);/.exec(properties)?.[1], data]))
  const [complete] = of('task.complete')
  return {
    stdout,
    outputs,
    result: complete && { is: complete.properties.replace(/^result=|;$/g, ''), message: complete.data },
    issues: of('task.logissue'),
    summary: of('task.uploadsummary').map(({ data }) => readFileSync(data, 'utf8'))[0],
  }
}
