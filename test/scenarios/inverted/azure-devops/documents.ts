import { hashOf } from '@plumbline/core'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { configure } from '../../../support/calls.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

type Here = Stage<LocalAzureDevOps>

const raw = (collection: string, id: string) => ({ collection, id, check: (value: unknown) => value as Record<string, unknown> })

const replaceIn = async ({ subject }: Here, collection: string, id: string, change: (value: Record<string, unknown>) => unknown) => {
  const { notebook } = subject.ports('lead')
  const found = await notebook.read(raw(collection, id))
  const written = await notebook.write(raw(collection, id), change(found?.value ?? {}) as Record<string, unknown>, found?.version ?? 'new')
  expect(written.ok).toBe(true)
}

/** Lets the sheet of one project say what that of another one says, but for its marks, and keeps the product from seeing what changes. */
const forgeSheet = async (stage: Here, from: string, to: string): Promise<void> => {
  const { notebook } = stage.subject.ports('lead')
  const sheetOf = async (item: string): Promise<string> => String((await notebook.read(raw('sheets', item)))?.value['text'])
  const { marks } = JSON.parse(await sheetOf(to)) as { marks: unknown }
  const text = JSON.stringify({ ...JSON.parse((await sheetOf(from)).replaceAll(`"${from}"`, `"${to}"`)), marks })
  await replaceIn(stage, 'sheets', to, () => ({ hash: hashOf(text), parts: 0, text }))
  await replaceIn(stage, 'refresh', 'known', (known) => ({ ...known, due: [to], cursor: '2022-04-30T09:00:00.000Z' }))
}

const outcomeOf = async ({ use }: Here, item: string): Promise<string> => {
  const view = await use('pmo', 'gate.open', { item })
  return view.kind === 'gate' ? view.judged.outcome : view.kind
}

/** What the product keeps beside the work items. */
export const aboutDocuments: Inversions<LocalAzureDevOps> = {
  'ado-extension-data-conflict': {
    does: 'The last of two writers wins.',
    ways: ['documentsForged'],
    but: {
      product: 'it is tried out before the first write, and then nothing is written over',
      quick: true,
      check: async (stage) => {
        const before = await stage.subject.ports('pmo').shelf.read(raw('settings', 'head'))
        await expect(configure(stage.subject.ports('pmo'), stage.subject.mapping(), await stage.subject.actor('pmo'))).rejects.toThrow(
          'does not keep two people apart who save at once',
        )
        expect(await stage.subject.ports('pmo').shelf.read(raw('settings', 'head'))).toEqual(before)
      },
    },
  },
  'extension-data-documents': {
    does: 'A document that is not there is answered with nothing.',
    ways: ['documentsForged'],
    but: {
      product: 'what it cannot read it names, and nothing is taken for undecided',
      quick: true,
      check: async ({ use, subject }) => {
        await expect(use('pmo', 'gate.open', { item: subject.ref('open') })).rejects.toThrow(/^Could not read the document/)
      },
    },
  },
  'ado-own-documents': {
    does: 'What is kept for one identity is everybody’s.',
    ways: ['documentsForged'],
    but: {
      product: 'a forged sheet opens no gate: whoever decides, decides on what is read anew',
      alone: true,
      check: async (stage) => {
        const { subject, project } = stage
        const bare = subject.ref('bare')
        // what the product keeps from now on is everybody's
        await stage.refresh()
        expect(await outcomeOf(stage, bare)).toBe('notReady')
        await forgeSheet(stage, project, bare)
        await stage.refresh()
        expect(await outcomeOf(stage, bare)).toBe('ready')
        const view = await stage.use('pmo', 'gate.open', { item: bare })
        const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
        const act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'pmo', comment: { text: 'Fine' } }
        await stage.use('pmo', 'governance.act', { item: bare, act })
        await stage.refresh()
        expect(await outcomeOf(stage, bare)).toBe('notReady')
        expect((await stage.view(bare)).decisions).toEqual([])
        expect((await stage.move(bare, 'Initiate')).status).toBe(400)
      },
    },
  },
}
