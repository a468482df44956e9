import { openSite } from '@plumbline/cli'
import type { LocalJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

const opened = ({ site }: Stage<LocalJira>) => openSite(site.url, `lead@sandbox.example:${site.token('lead')}`)

/** How a terminal finds out what a site is, and what day it is there. */
export const signIn: Inversions<LocalJira> = {
  'jira-server-info-probe': {
    does: 'What kind of site it is is not told.',
    but: {
      product: 'the command line knows Jira by whoever is signed in',
      quick: true,
      check: async (stage) => {
        expect((await stage.send('lead', 'GET', '/rest/api/3/serverInfo')).status).toBe(404)
        expect(await opened(stage)).toMatchObject({
          kind: 'jira',
          actor: { name: 'Lena Lead' },
          now: expect.stringContaining('2022-03-31'),
        })
      },
    },
  },
  'tracker-date-header': {
    does: 'No answer says what time it is.',
    but: {
      product: 'the command line judges nothing, and says why',
      quick: true,
      check: async (stage) => {
        await expect(opened(stage)).rejects.toThrow('does not say what time it is')
      },
    },
  },
}
