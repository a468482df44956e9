import type { ItemDraft } from '@plumbline/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { collect, zone } from '../contract/subject.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

describe.each([
  ['Jira', jiraSubject, /\/rest\/api\/3\/issue$/],
  ['Azure DevOps', azureDevOpsSubject, /\/workitems\/\$risk/i],
] as const)('an item that %s makes', (_name, start, creation) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed(fixture)
  })
  afterEach(() => subject.tracker.clearFaults())
  afterAll(() => subject?.close())
  const meaning = () => ({ mapping: subject.mapping(), zone })
  const draft = (): ItemDraft => ({ kind: 'risk', place: { below: subject.ref('bare') }, title: 'The supplier', values: { riskImpact: 2 } })
  const ensure = (key: string) => subject.ports('product').desk.ensureItem(key, draft(), meaning())
  const below = async () =>
    collect(
      subject
        .ports('product')
        .tracker(meaning())
        .items({ kind: 'below', items: [subject.ref('bare')] }, ['riskImpact']),
    )

  it('is found again where the answer to its making was lost', async () => {
    const before = (await below()).length
    subject.tracker.inject({ match: creation, times: 1, answer: 'cutOff' })
    await expect(ensure('lost answer')).rejects.toMatchObject({ code: 'unexpected-answer' })
    const made = await ensure('lost answer')
    expect(await ensure('lost answer')).toEqual(made)
    expect(await below()).toHaveLength(before + 1)
  })

  it('is not made a second time while the first try may still be on its way', async () => {
    const before = (await below()).length
    subject.tracker.inject({ match: creation, times: 1, answer: 'refuse' })
    await expect(ensure('no answer')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(ensure('no answer')).rejects.toMatchObject({ code: 'conflict', remedy: expect.stringContaining('two minutes') as string })
    expect(await below()).toHaveLength(before)
  })

  it('can be asked for at once after the tracker refused it', async () => {
    const before = (await below()).length
    subject.tracker.inject({ match: creation, times: 1, answer: { status: 400, body: '{"message":"Rule Error for field Severity"}' } })
    await expect(ensure('refused')).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('Severity') as string })
    await ensure('refused')
    expect(await below()).toHaveLength(before + 1)
  })

  it('is made once by two who ask at the same time', async () => {
    const before = (await below()).length
    const asked = await Promise.allSettled([ensure('two at once'), ensure('two at once'), ensure('two at once')])
    const made = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.item] : []))
    expect(new Set(made).size).toBe(1)
    expect(await below()).toHaveLength(before + 1)
    expect(await ensure('two at once')).toMatchObject({ item: made[0] })
  })
})
