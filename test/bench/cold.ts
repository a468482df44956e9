import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { azureDevOpsClient, type LocalJira } from '@plumbline/sandbox'
import { configured, guardBy, move } from './hosts/guards.ts'
import { type Hosts, startHosts } from './hosts/start.ts'
import { median, report } from './measure.ts'

/** What a cold function is asked, and what everything that it reaches answered when it was asked warm. */
export interface Replay {
  readonly folder: string
  readonly handler: string
  readonly given: readonly unknown[]
  readonly answers: Readonly<Record<string, { readonly status: number; readonly headers: [string, string][]; readonly body: string }>>
  /** The clock of the recording. */
  readonly now: number
}

const apps = join(import.meta.dirname, '../../apps')
const rounds = 11

/** The transition into the first guarded phase. */
const first = '11'

interface Ran {
  readonly milliseconds: number
  readonly said: string
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    execFile(process.execPath, args, { env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const milliseconds = performance.now() - from
      // A check that finds a gate not ready ends with another code than 0; a crash has none, or says so.
      if (error && (typeof error.code !== 'number' || stdout === '')) reject(new Error(`${args.join(' ')}: ${stderr || error.message}`))
      else resolve({ milliseconds, said: stdout })
    })
  })

/** Asks warm, and keeps all that the functions reached. */
const recorded = async (jira: LocalJira, ask: () => Promise<unknown>): Promise<Replay['answers']> => {
  const answers: Record<string, Replay['answers'][string]> = {}
  jira.between((fetch) => async (reach, path, init) => {
    const response = await fetch(reach, path, init)
    const body = await response.clone().text()
    answers[JSON.stringify([reach, path, init?.method, init?.body])] = { status: response.status, headers: [...response.headers], body }
    return response
  })
  await ask()
  jira.between((fetch) => fetch)
  return answers
}

/** A fast answer that is none says nothing. */
const ensureAnswered = (taken: ReadonlyMap<string, readonly Ran[]>): void => {
  const asked = { opening: '"kind":"gate"', explaining: '"result":false', check: 'G0', task: '##vso[task.complete' }
  for (const [name, sign] of Object.entries(asked))
    for (const { said } of taken.get(name) ?? [])
      if (!said.includes(sign) || said.includes('could not judge')) throw new Error(`${name} answered something else: ${said}`)
}

const tell = (taken: ReadonlyMap<string, readonly Ran[]>): void => {
  const whole = (name: string) => median((taken.get(name) ?? []).map(({ milliseconds }) => milliseconds))
  const inside = (name: string) => {
    const each = (taken.get(name) ?? []).map(({ said }) => JSON.parse(said) as Inside)
    return { load: median(each.map(({ load }) => load)), answer: median(each.map(({ answer }) => answer)) }
  }
  const functions = (name: string, peer: string, what: string) => {
    const ours = inside(name)
    return [
      { name: `Forge functions, from a new process to ${what}`, milliseconds: whole(name) },
      { name: '  loading them', milliseconds: ours.load },
      { name: '  the first answer', milliseconds: ours.answer },
      { name: '  beside a process with an empty function', times: whole(name) / whole(peer), of: `of ${whole(peer).toFixed(0)} ms` },
    ]
  }
  const process = (name: string, what: string) => [
    { name: what, milliseconds: whole(name) },
    { name: '  beside node -e', times: whole(name) / whole('node'), of: `of ${whole('node').toFixed(0)} ms` },
  ]
  report(`Cold start, median of ${rounds} taken in turns`, [
    ...functions('opening', 'nothing', 'what the gate panel opens with'),
    ...functions('explaining', 'lettingThrough', 'what the validator says'),
    ...process('help', 'command line, its help'),
    ...process('check', 'command line, a gate checked in Azure DevOps'),
    ...process('task', 'pipeline task, the same gate'),
  ])
}

const replaysOf = async ({ jira, emptyApp, project, person, clock }: Hosts) => {
  const { id, key } = jira.find(project)
  const headers = { authorization: `Bearer ${jira.token(person)}` }
  const { accountId } = (await (await fetch(`${jira.url}/rest/api/3/myself`, { headers })).json()) as { readonly accountId: string }
  const context = { accountId, timezone: 'Europe/London', extension: { issue: { id, key } } }
  const asked = (functionKey: string) => [{ call: { functionKey, payload: { item: id } }, context }, { principal: { accountId } }]
  const moving = [{ issue: { key }, configuration: configured, transition: { modifiedFields: {} } }]
  guardBy(jira, 'plumbline-gate-explained')
  const opening = await recorded(jira, () => jira.invoke(person, 'gate.open', { item: id }, project))
  const explaining = await recorded(jira, () => move(jira, person, key, first))
  const now = clock.now().getTime()
  const ours = { folder: join(apps, 'jira/dist/app'), now }
  const none = { folder: emptyApp, answers: {}, now }
  return {
    opening: { ...ours, handler: 'index.resolver', given: asked('gate.open'), answers: opening },
    explaining: { ...ours, handler: 'index.validateMove', given: moving, answers: explaining },
    nothing: { ...none, handler: 'index.resolver', given: asked('nothing') },
    lettingThrough: { ...none, handler: 'index.letThrough', given: moving },
  } satisfies Readonly<Record<string, Replay>>
}

interface Inside {
  readonly load: number
  readonly answer: number
  readonly said: unknown
}

/** The built command line and the built task, each asked about the same gate by a process of its own. */
const commands = async ({ azureDevOps, project, person }: Hosts, folder: string) => {
  const client = await azureDevOpsClient(azureDevOps, person)
  const exported = await client.call('governance.export', {})
  if (!exported.ok) throw new Error(exported.problem.message)
  const governance = join(folder, 'governance.json')
  writeFileSync(governance, exported.value.text)
  const { key } = azureDevOps.find(project)
  const token = azureDevOps.token(person)
  const cli = join(apps, 'cli/dist/main.js')
  const signedIn = { ...process.env, PLUMBLINE_TOKEN: token }
  const inAgent = {
    PATH: process.env['PATH'],
    AGENT_TEMPDIRECTORY: folder,
    SYSTEM_COLLECTIONURI: `${azureDevOps.url}/`,
    SYSTEM_DEFAULTWORKINGDIRECTORY: folder,
    ENDPOINT_AUTH_SYSTEMVSSCONNECTION: JSON.stringify({ scheme: 'OAuth', parameters: { AccessToken: token } }),
    INPUT_ACTION: 'check',
    INPUT_ITEM: key,
  }
  return {
    help: () => run([cli, '--help']),
    check: () => run([cli, 'check', key, '--site', azureDevOps.url, '--governance', governance], signedIn),
    task: () => run([join(apps, 'pipeline-task/dist/task/main.js')], inAgent),
  }
}

/** From the start of a process to its first answer, with the network left out: everything that a function reaches answers at once. */
export const measureColdStarts = async (bundles: string): Promise<void> => {
  const hosts = await startHosts()
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cold-'))
  try {
    const replays = Object.entries(await replaysOf(hosts)).map(([name, replay]) => {
      const file = join(folder, `${name}.json`)
      writeFileSync(file, JSON.stringify(replay))
      return [name, () => run([join(bundles, 'cold-function.mjs'), file])] as const
    })
    const runs = { node: () => run(['-e', '']), ...Object.fromEntries(replays), ...(await commands(hosts, folder)) }
    const taken = new Map<string, Ran[]>(Object.keys(runs).map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1) for (const [name, once] of Object.entries(runs)) taken.get(name)?.push(await once())
    ensureAnswered(taken)
    tell(taken)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await hosts.close()
  }
}
