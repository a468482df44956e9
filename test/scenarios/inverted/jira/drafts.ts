import type { ItemDraft } from '@plumbline/core'
import type { LocalJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { collect, zone } from '../../../contract/subject.ts'
import { clock } from '../../../support/sites.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

/** A risk is added, Jira makes it and its answer is lost; minutes later the same is tried again. */
const triedTwice = async (stage: Stage<LocalJira>) => {
  const meaning = { mapping: stage.subject.mapping(), zone }
  const draft: ItemDraft = { kind: 'risk', place: { below: stage.subject.ref('bare') }, title: 'The supplier', values: {} }
  const ensure = () => stage.product().desk.ensureItem('tried twice', draft, meaning)
  stage.site.inject({ match: /\/rest\/api\/3\/issue$/, times: 1, answer: 'cutOff' })
  await expect(ensure()).rejects.toMatchObject({ code: 'unexpected-answer' })
  await expect(ensure()).rejects.toMatchObject({ code: 'conflict' })
  clock.pass(3)
  const made = await ensure()
  clock.pass(30)
  stage.site.invert(undefined)
  const tracker = stage.product().tracker(meaning)
  const there = await collect(tracker.items({ kind: 'below', items: [stage.subject.ref('bare')] }, []))
  return { made, there }
}

const isTold = async (stage: Stage<LocalJira>): Promise<void> => {
  const { made, there } = await triedTwice(stage)
  expect(there.map(({ title }) => title)).toEqual(['The supplier', 'The supplier'])
  expect(made.leftOut.map(({ field }) => field)).toEqual(['twice'])
}

/** Making an issue once, also where an answer is lost. */
export const drafts: Inversions<LocalJira> = {
  'jira-create-with-property': {
    does: 'Properties that come with a new issue are not kept.',
    but: { product: 'what may have been made twice after a lost answer is told', check: isTold },
  },
  'jira-search-delay': {
    does: 'A new issue is found after ten minutes.',
    but: { product: 'what may have been made twice after a lost answer is told', check: isTold },
  },
}
