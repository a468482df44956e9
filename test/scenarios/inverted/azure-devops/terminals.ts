import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSite, portsOf } from '@plumbline/cli'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { runTask } from '../../../support/task.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

type Here = Stage<LocalAzureDevOps>

const opened = ({ site }: Here) => openSite(site.url, site.token('service'))

/** The task as a pipeline runs it, with this token. */
const ran = async ({ site }: Here, inputs: Readonly<Record<string, string>>, token = site.token('service')) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-inverted-'))
  try {
    return await runTask(folder, site.agent({ inputs, token }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the command line and the pipeline task find out before they do anything. */
export const aboutTerminals: Inversions<LocalAzureDevOps> = {
  'ado-connection-data-shape': {
    does: 'The tracker does not say who asks.',
    but: {
      product: 'the command line ends with words, because it does not know as whom it would work',
      quick: true,
      check: async (stage) => {
        await expect(opened(stage)).rejects.toMatchObject({
          code: 'unexpected-answer',
          message: expect.stringContaining('whose token this is'),
        })
        await expect(stage.subject.actor('lead')).rejects.toMatchObject({ code: 'unexpected-answer' })
      },
    },
  },
  'ado-resource-areas-shape': {
    does: 'The address of a service comes in a list.',
    but: {
      product: 'the command line asks the organisation itself, as on a server of one’s own',
      quick: true,
      check: async (stage) => {
        const { shelf } = await portsOf(await opened(stage), 'product')
        expect(await shelf.read({ collection: 'settings', id: 'head', check: (value) => value })).toBeDefined()
      },
    },
  },
  'ado-location-options-shape': {
    does: 'A client that asks for routes is told none.',
    but: {
      product: 'nothing here asks for any',
      quick: true,
      check: async (stage) => {
        stage.subject.recorded.clear()
        await portsOf(await opened(stage), 'product')
        expect(stage.subject.recorded.exchanges().map(({ method }) => method)).not.toContain('OPTIONS')
      },
    },
  },
  'ado-token-form': {
    does: 'Personal tokens have a form that no client knows.',
    but: {
      product: 'the command line says that the token was not accepted',
      quick: true,
      check: async (stage) => {
        await expect(opened(stage)).rejects.toMatchObject({
          code: 'unauthorized',
          message: expect.stringContaining('does not accept this token'),
        })
      },
    },
  },
  'tracker-date-header': {
    does: 'Answers do not say what time it is.',
    but: {
      product: 'the command line judges on no day at all, and names what may have taken the time away',
      quick: true,
      check: async (stage) => {
        await expect(opened(stage)).rejects.toMatchObject({
          code: 'unexpected-answer',
          message: expect.stringContaining('does not say what time it is'),
        })
      },
    },
  },
  'ado-task-endpoints': {
    does: 'The agent hands secrets over by other names.',
    but: {
      product: 'the pipeline task fails with words',
      check: async (stage) => {
        const { result } = await ran(stage, { action: 'refresh' })
        expect(result).toMatchObject({ is: 'Failed', message: expect.stringContaining('The agent hands over no token of this job') })
      },
    },
  },
  'ado-job-token-scope': {
    does: 'The narrow token of a job lists every team project all the same.',
    but: {
      product: 'the pipeline task sees how little it reads, refreshes nothing and takes nothing away',
      check: async (stage) => {
        const before = await stage.use('pmo', 'portfolio.open', {})
        const { result } = await ran(stage, { action: 'refresh' }, stage.site.jobToken('service', 'PMO'))
        expect(result).toMatchObject({
          is: 'Failed',
          message: expect.stringMatching(/sees no work item of any team project; 2 projects of the portfolio are elsewhere/),
        })
        expect(await stage.use('pmo', 'portfolio.open', {})).toEqual(before)
      },
    },
  },
  'ado-preview-only-routes': { does: 'No route asks for a preview version.', ways: ['rest'] },
  'ado-scope-refusal-status': { does: 'A call outside the scopes is answered 403.', ways: ['rest'] },
}
