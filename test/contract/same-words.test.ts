import { type Mapping, type NeutralField, neutralFieldNames, specOf } from '@plumbline/core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { long, seed } from '../support/arbitrary.ts'
import { fixture, item } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { collect, zone } from './subject.ts'

let sites: readonly [SiteSubject, SiteSubject]
beforeAll(async () => {
  sites = await Promise.all([jiraSubject(), azureDevOpsSubject()])
})
afterAll(async () => void (await Promise.all((sites ?? []).map((site) => site.close()))))

const fields = neutralFieldNames.filter((field) => specOf(field).owner === 'project')
const meanings = { Green: 'onTrack', ' Light ': 'light', Yes: 'true', No: 'false', Four: '4', HO: 'Home Office', Bad: 'no choice at all' }

/** One field of words stands for every neutral field: what is stored is the same, so what is read must be. */
const mappingOf = (site: SiteSubject): Mapping => {
  const source = site.mapping().fields.department!.source
  const mapped = fields.map((field) => [field, { source, values: meanings, money: { currency: 'GBP', minorPerUnit: 100 } }])
  return { ...site.mapping(), fields: Object.fromEntries(mapped) }
}

const readings = async (site: SiteSubject, words: readonly string[]) => {
  const items = words.map((department, n) => item(`p${n}`, 'project', { values: { department } }))
  site.seed({ ...fixture, spaces: [{ key: 'WRD', name: 'Words', items }] })
  const tracker = site.ports('product').tracker({ mapping: mappingOf(site), zone })
  const refs = words.map((_, n) => site.ref(`p${n}`))
  const read = new Map((await collect(tracker.items({ kind: 'items', items: refs }, fields))).map((each) => [each.ref, each]))
  return words.map((word, n) => {
    const told = Object.entries(read.get(refs[n]!)!.fields).map(([field, reading]) => [field, reading.ok ? reading.value : reading.reason])
    return [word, Object.fromEntries(told) as Record<NeutralField, unknown>] as const
  })
}

const known = ['Green', 'green', 'GREEN', 'onTrack', 'Light', 'Yes', 'yes', 'true', 'HO', 'Bad', 'Four', '5', '-0', '05', '2.5', '1e3']
const dates = ['2022-03-31', '2022-02-31', '2022-03-31T23:30:00Z', '2022-03-31T23:30:00.000+0000', '2022-03-31T23:30:00', '31/03/2022']
const lists = ['A; A', 'A;a; B ;', ';', 'A\n;B', 'constructor', '__proto__', 'e\u0301; é']
const given = [...known, ...dates, ...lists]

it('reads the same words alike in both trackers, whatever field they stand for', { timeout: long ? 1_800_000 : 120_000 }, async () => {
  const word = fc.oneof(fc.constantFrom(...given), fc.string({ unit: fc.constantFrom(...'aA5-;: .T\n'), minLength: 1, maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (words) => {
      const [jira, azureDevOps] = [await readings(sites[0], words), await readings(sites[1], words)]
      expect(jira).toEqual(azureDevOps)
    }),
    { seed, numRuns: long ? 200 : 8, endOnFailure: true, examples: [[given]] },
  )
})

it('reads them as the mapping says', async () => {
  for (const site of sites) {
    const read = Object.fromEntries(await readings(site, given))
    expect(read['Green']).toMatchObject({ declaredHealth: 'onTrack', governanceTier: 'wrongType', department: 'onTrack' })
    expect(read['Light']).toMatchObject({ governanceTier: 'light' })
    expect(read['onTrack']).toMatchObject({ declaredHealth: 'wrongType' })
    expect([read['Yes']!.mandatory, read['yes']!.mandatory, read['true']!.mandatory]).toEqual([true, 'wrongType', 'wrongType'])
    expect([read['Four']!.optionsCompared, read['5']!.optionsCompared, read['2.5']!.optionsCompared]).toEqual([4, 5, 'wrongType'])
    expect([read['A; A']!.objectives, read['A;a; B ;']!.objectives, read[';']!.objectives]).toEqual([['A'], ['A', 'a', 'B'], null])
    expect([read['2022-02-31']!.roughFinish, read['2022-03-31T23:30:00Z']!.roughFinish]).toEqual(['wrongType', '2022-04-01'])
  }
})
