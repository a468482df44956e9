import { inProcessClient } from '@plumbline/core'
import { decidedSite } from '@plumbline/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { processHost } from './testing/fakes.ts'

let pack: string
beforeAll(async () => {
  const { product, call } = await decidedSite()
  const answered = await inProcessClient(product, () => call).call('ledger.export', { format: 'json' })
  pack = answered.ok ? answered.value.text : ''
})

const verified = async (text: string, ...more: readonly string[]) => {
  const host = processHost({ files: { 'pack.json': text } })
  return { code: await run(['verify', 'pack.json', ...more], host), out: host.out.join('\n'), err: host.told.join('\n') }
}

describe('verify', () => {
  it('ends with 0 where everything holds, and says which end to compare', async () => {
    const { code, out } = await verified(pack)
    expect(code).toBe(0)
    expect(out).toMatch(/P1 Faster claims: 3 records, anchored at 3\|[0-9a-f]{16}\n {2}decision 3 \(go on G0\) replays to the same hash/)
    expect(out).toContain('Verified: 3 records')
  })

  it('ends with 1 and names the record where one byte was changed', async () => {
    const { code, out } = await verified(pack.replace('"kind": "approval.ask"', '"kind": "approval.asK"'))
    expect(code).toBe(1)
    expect(out).toContain('  record 1 was edited')
    expect(out).toContain('Not verified: 1 of 1 ledgers do not hold.')
  })

  it('prints the same as JSON', async () => {
    const { code, out } = await verified(pack, '--json')
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
      code: 0,
      verified: true,
      subjects: [{ anchoring: { is: 'anchored' } }],
    })
  })

  it.each([['{}'], ['no JSON']])('ends with 2 where %s is no pack', async (text) => {
    const { code, err } = await verified(text)
    expect(code).toBe(2)
    expect(err).toContain('no evidence pack')
  })
})
