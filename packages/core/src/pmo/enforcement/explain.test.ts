import { beforeAll, describe, expect, it } from 'vitest'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite, unlinkedProject } from '../../testing/governed-site.ts'
import { explainMove } from './explain.ts'

beforeAll(() => import('../governance/pages.ts'))

const call = callAs(people.pmo)
const move = { item: 'P1', slot: 1, edited: false }

const passedSite = async () => {
  const site = await governedSite(true)
  const judgement = await site.hash()
  await site.product.desk.ensureMarks('P1', {
    gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29', judgementHash: judgement }],
    judgement: null,
  })
  return site
}

describe('why a project may not move on', () => {
  it('is told criterion by criterion, in the words of the template', async () => {
    const { product } = await governedSite(true, unlinkedProject)
    const answer = await explainMove(product, call, move)
    expect(answer.passes).toBe(false)
    expect(answer.passes ? [] : answer.lines[0]).toMatch(/^Plumbline: .+ is not passed\.$/)
    expect(answer.passes ? [] : answer.lines.slice(1)).toEqual([expect.stringMatching(/^(Not met|Could not be checked): /)])
  })

  it('is only the decision where every criterion is met', async () => {
    const { product } = await governedSite(true)
    const answer = await explainMove(product, call, move)
    expect(answer).toMatchObject({ passes: false, lines: [expect.any(String), expect.stringContaining('those who decide')] })
  })

  it('is nothing once the gate is passed, unless what is being edited together with the move undoes it', async () => {
    const site = await passedSite()
    expect(await explainMove(site.product, call, move)).toEqual({ passes: true })
    site.site.put([unlinkedProject])
    expect(await explainMove(site.product, call, move)).toEqual({ passes: true })
    const edited = await explainMove(site.product, call, { ...move, edited: true })
    expect(edited).toMatchObject({
      passes: false,
      lines: [expect.stringContaining('what you change here'), expect.stringMatching(/^Not met/)],
    })
    site.site.put([readyProject])
    expect(await explainMove(site.product, call, { ...move, edited: true })).toEqual({ passes: true })
  })

  it('names the gate that comes first where another one is asked for', async () => {
    const { product } = await governedSite(true)
    expect(await explainMove(product, call, { ...move, slot: 3 })).toMatchObject({
      passes: false,
      lines: [expect.stringContaining('comes first')],
    })
  })

  it('concerns no other item, and no gate that the template does not have', async () => {
    const { product } = await governedSite(true)
    expect(await explainMove(product, call, { ...move, item: 'T1' })).toEqual({ passes: true })
    expect(await explainMove(product, call, { ...move, slot: 12 })).toEqual({ passes: true })
  })
})
