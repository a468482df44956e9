import { readFile, writeFile } from 'node:fs/promises'
import { bringInto, broughtWords, readSite, type Site } from '@plumbline/cli'
import { TrackerError } from '@plumbline/core'
import { type Connection, connectionOf, fileOf, inputOf } from './given.ts'
import { type Ended, extensionOf, type TaskHost } from './host.ts'
import { ensureWideEnough } from './scope.ts'
import { plain, uploadSummary } from './summary.ts'

const governanceIn = async (path: string | undefined): Promise<string | undefined> => {
  if (path === undefined) return undefined
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new TrackerError('not-found', `The governance file ${path} cannot be read`, 'Check its name, and that the job checks it out.', {
      cause,
    })
  })
}

/** Shows the projects of another site here, read-only; or writes those of this organisation into a file for the other one. */
export const mirror = async (host: TaskHost, connection: Connection, site: Site): Promise<Ended> => {
  const { env, agent } = host
  const [other, file] = [connectionOf(env, 'mirrorFrom'), inputOf(env, 'mirrorFile')]
  if (!other && file === undefined)
    throw new TrackerError('invalid', 'Neither mirrorFrom nor mirrorFile is filled in', 'Name the site to read, or the file to write.')
  const from = other ?? connection
  const own = extensionOf(env)
  await ensureWideEnough(site, connection, agent, true)
  const asked = { confidential: inputOf(env, 'confidential') === 'true', audienceToken: connectionOf(env, 'audience')?.token }
  const governance = other ? await governanceIn(fileOf(env, 'governance')) : undefined
  const read = await readSite({ url: from.url, token: from.token, ...asked, governance, ...(other ? {} : own) }, agent.log)
  if (!other && file !== undefined) {
    await writeFile(file, JSON.stringify(read))
    agent.output('mirrored', String(read.components.length))
    const message = `${read.components.length} projects written to ${file}, ${read.left} confidential stayed at home`
    return { result: 'Succeeded', message }
  }
  const brought = await bringInto(read, { url: connection.url, token: connection.token, ...own })
  agent.output('mirrored', String(brought.count))
  for (const { key } of brought.refused) agent.issue('warning', `${key} was refused: what it shows is not what its judgement says`)
  const message = `${read.home.name}: ${broughtWords(brought)}`
  await uploadSummary(env, agent, 'mirror', `## Projects of ${plain(read.home.name)}\n\n${plain(message)}\n`)
  return { result: brought.refused.length > 0 ? 'SucceededWithIssues' : 'Succeeded', message }
}
