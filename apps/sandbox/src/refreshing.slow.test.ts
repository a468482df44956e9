import { refresh } from '@plumbline/cli'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLocalAzureDevOps } from './azure-devops/index.ts'
import { clockFrom } from './clock.ts'
import { azureDevOpsClient, configure } from './configure.ts'
import { answerRequests, refreshAzureDevOps } from './refreshing.ts'
import { seedOf } from './seed/portfolio.ts'
import { twinsOnly } from './seed/twins-only.ts'

const small = twinsOnly(seedOf(phaseGate)).azureDevOps
const readyAtG0 = 'DFT_0043_2021-Q2'

let site: Awaited<ReturnType<typeof startLocalAzureDevOps>>
beforeAll(async () => {
  site = await startLocalAzureDevOps({ port: 47_602, assetsPort: 47_603, clock: clockFrom(), extensionFolder: import.meta.dirname })
  site.seed(small)
  await configure(await azureDevOpsClient(site, 'amara'), site.mapping(), 'the local Azure DevOps')
})
afterAll(() => site.close())

const move = async (item: string, state: string): Promise<number> => {
  const answer = await fetch(`${site.url}/_apis/wit/workitems/${item}?api-version=7.1`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json-patch+json',
      authorization: `Basic ${Buffer.from(`:${site.token('noor')}`).toString('base64')}`,
    },
    body: JSON.stringify([{ op: 'add', path: '/fields/System.State', value: state }]),
  })
  await answer.text()
  return answer.status
}

it('refuses the guarded transition until the service identity has acted on a wish of the PMO', async () => {
  expect(await refreshAzureDevOps(site)).toBe(5)
  const stop = answerRequests(site, (text) => {
    throw new Error(text)
  })
  const item = site.find(readyAtG0).id
  const pmo = await azureDevOpsClient(site, 'amara')
  const opened = await pmo.call('gate.open', { item })
  if (!opened.ok || opened.value.kind !== 'gate') throw new Error('The gate of the seeded project does not open')
  expect(opened.value.judged.outcome).toBe('ready')
  expect(await move(item, 'Initiate')).toBe(400)

  const wished = await pmo.call('gate.declarePassed', { item, gate: 'G0', judgementHash: opened.value.judged.judgementHash })
  expect(wished).toMatchObject({ ok: true, value: { status: 'requested' } })
  await stop()
  expect(await move(item, 'Initiate')).toBe(200)
})

it('refreshes for nobody outside the PMO', async () => {
  await expect(refresh({ site: site.url, token: site.token('noor') })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(refresh({ site: site.url, token: site.token('noor'), item: site.find(readyAtG0).id })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
