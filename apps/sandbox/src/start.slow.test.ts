import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Client } from '@plumbline/core'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { azureDevOpsClient, jiraClient } from './configure.ts'
import { seedOf } from './seed/portfolio.ts'
import { twinsOnly } from './seed/twins-only.ts'
import { type Sandbox, startSandbox } from './start.ts'
import { welcome } from './welcome.ts'

const builtApp = resolve(import.meta.dirname, '../../jira/dist/app/manifest.yml')
const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
const options = { port: 47_610, stateFile: join(folder, 'state.json'), quiet: true, portfolio: twinsOnly(seedOf(phaseGate)) }
const readyAtG0 = 'DFT_0043_2021-Q2'
afterAll(() => rmSync(folder, { recursive: true }))

const asManager = ({ jira }: Sandbox) => ({ authorization: `Bearer ${jira.token('noor')}`, 'content-type': 'application/json' })

const moveInJira = async (sandbox: Sandbox, state: string): Promise<number> => {
  const at = `${sandbox.jira.url}/rest/api/3/issue/${sandbox.jira.find(readyAtG0).key}/transitions`
  const { transitions } = (await (await fetch(at, { headers: asManager(sandbox) })).json()) as {
    transitions: { id: string; to: { name: string } }[]
  }
  const transition = transitions.find(({ to }) => to.name === state)
  const answer = await fetch(at, {
    method: 'POST',
    headers: asManager(sandbox),
    body: JSON.stringify({ transition: { id: transition?.id } }),
  })
  await answer.text()
  return answer.status
}

const stateInJira = async (sandbox: Sandbox): Promise<string> => {
  const answer = await fetch(`${sandbox.jira.url}/rest/api/3/issue/${sandbox.jira.find(readyAtG0).key}?fields=status`, {
    headers: asManager(sandbox),
  })
  return ((await answer.json()) as { fields: { status: { name: string } } }).fields.status.name
}

const gateInJira = async (sandbox: Sandbox) => {
  const item = sandbox.jira.find(readyAtG0).id
  const opened = await jiraClient(sandbox.jira, 'amara').call('gate.open', { item })
  if (!opened.ok || opened.value.kind !== 'gate') throw new Error('The gate of the seeded project does not open in Jira')
  return { item, view: opened.value }
}

const lastRefresh = async (client: Client) => {
  const status = await client.call('refresh.status', {})
  if (!status.ok) throw new Error(status.problem.message)
  return status.value
}
const lastRefreshes = async ({ jira, azureDevOps }: Sandbox) =>
  Promise.all([lastRefresh(jiraClient(jira, 'amara')), azureDevOpsClient(azureDevOps, 'amara').then(lastRefresh)])

// The apps are served as they were built; without a build there is nothing to start.
describe.skipIf(!existsSync(builtApp))('the sandbox with the built apps', () => {
  it('seeds, configures and judges; refuses the guarded transition until the gate is passed; and goes on after a restart, refreshing both', async () => {
    const first = await startSandbox(options)
    let before: Awaited<ReturnType<typeof lastRefreshes>> | undefined
    try {
      expect(welcome(first, 1)).toContain(first.jira.page({ item: first.jira.find(readyAtG0).key }, 'amara'))
      const { item, view } = await gateInJira(first)
      expect(view.judged.outcome).toBe('ready')
      expect(await moveInJira(first, 'Initiate')).toBe(400)
      const declared = await jiraClient(first.jira, 'amara').call('gate.declarePassed', {
        item,
        gate: 'G0',
        judgementHash: view.judged.judgementHash,
      })
      expect(declared).toMatchObject({ ok: true, value: { status: 'passed' } })
      expect(await moveInJira(first, 'Initiate')).toBe(204)
      before = await lastRefreshes(first)
    } finally {
      await first.close()
    }

    // What a tracker says of the time is whole seconds; within one second two refreshes would look the same.
    await new Promise((done) => setTimeout(done, 1000))
    const second = await startSandbox(options)
    try {
      expect(second.resumed).toBe(true)
      expect(await stateInJira(second)).toBe('Initiate')
      expect((await gateInJira(second)).view.steps[0]).toMatchObject({ id: 'G0', state: 'passed' })
      await vi.waitFor(
        async () => {
          for (const [place, { status, startedAt }] of (await lastRefreshes(second)).entries()) {
            expect(status).toBe('finished')
            expect(startedAt).not.toBe(before?.[place]?.startedAt)
          }
        },
        { timeout: 20_000, interval: 500 },
      )
    } finally {
      await second.close()
    }
  }, 60_000)
})
