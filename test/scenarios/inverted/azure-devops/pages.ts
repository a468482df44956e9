import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { expect } from 'vitest'
import type { Inversions } from '../inverted.ts'
import { contrast, framed, type Here, hostPage, inDark, saidBy, scripts } from './frames.ts'

const isHeld = async (stage: Here): Promise<void> => {
  expect((await stage.move(stage.project, 'Initiate')).status).toBe(400)
}

/** What is read in the dark can be read. */
const isReadable = async (stage: Here): Promise<void> => {
  const { mode, least, texts } = await inDark(stage, { item: 'whole' }, 'lead', contrast)
  expect(mode).toBe('dark')
  expect(texts).toBeGreaterThan(3)
  expect(least).toBeGreaterThanOrEqual(4.5)
}

/** The host's pages around the extension, where no gate is held: those are held by the process. */
export const aboutPages: Inversions<LocalAzureDevOps> = {
  'settings-hub-route': {
    does: 'The settings are reached at another address.',
    but: {
      product: 'whoever follows the link is told where else the settings stand',
      quick: true,
      check: async ({ site }) => {
        expect((await fetch(`${site.url}/_settings/plumbline.plumbline.settings?as=pmo`)).status).toBe(404)
        expect(scripts()).toContain('They also stand among the organisation’s settings, under Plumbline.')
      },
    },
  },
  'contribution-targets': {
    does: 'The host shows nothing where the manifest says.',
    but: {
      product: 'gates are held without a page of it',
      quick: true,
      check: async (stage) => {
        expect(await hostPage(stage, { item: 'whole' })).toContain('it contributes nothing here')
        await isHeld(stage)
      },
    },
  },
  'ado-assets-allow-modules': {
    does: 'Scripts come as text, so that no browser runs a module.',
    but: {
      product: 'the page says that it did not start, by a script that is no module',
      quick: true,
      check: async (stage) => {
        for (const what of ['portfolio', 'settings', { item: 'whole' }] as const) {
          const { scriptsIn, file } = await framed(stage, what)
          expect(scriptsIn.map(({ how }) => how)).toEqual(['', 'type="module"', 'defer'])
          const [, module, last] = scriptsIn
          expect((await file(module?.src ?? '')).headers.get('content-type')).toContain('text/plain')
          expect(saidBy(await (await file(last?.src ?? '')).text())).toMatch(
            /^Plumbline could not start The scripts of this page were not run/,
          )
        }
        await isHeld(stage)
      },
    },
  },
  'ado-frame-downloads': {
    does: 'The frame may not save a file.',
    but: {
      product: 'whoever saves a file is told what it means if nothing arrives',
      quick: true,
      check: async (stage) => {
        const frame = /<iframe[^>]*>/.exec(await hostPage(stage, 'portfolio'))?.[0]
        expect(frame).toMatch(/sandbox="(?!.*allow-downloads)/)
        expect(scripts()).toContain('If nothing arrives, pages of extensions may not save files here.')
      },
    },
  },
  'ado-frame-workers': {
    does: 'The frame may start no worker, and no WebAssembly runs in it.',
    but: {
      product: 'a search beside the page ends with words, and the answer at once stays',
      quick: true,
      check: async (stage) => {
        const { answer } = await framed(stage, 'portfolio')
        expect(answer.headers.get('content-security-policy')).toBe("worker-src 'none'; script-src 'self' 'unsafe-inline'")
        expect(scripts()).toContain('This browser runs no search beside the page')
      },
    },
  },
  'ado-cors-exposed-headers': {
    does: 'A page can read how long it is to wait.',
    but: {
      product: 'it waits as long as it is asked to, as other hosts do',
      quick: true,
      check: async (stage) => {
        const { answer } = await framed(stage, 'portfolio')
        const from = { origin: new URL(answer.url).origin }
        const told = await fetch(`${stage.site.url}/_apis/projects?api-version=7.1`, { headers: from })
        expect(told.headers.get('access-control-expose-headers')).toContain('Retry-After')
        stage.subject.waited.length = 0
        stage.site.inject({ match: /wit\/workitems\/\d+/i, times: 1, answer: { status: 429, headers: { 'retry-after': '7' } } })
        await stage.use('pmo', 'gate.open', { item: stage.project })
        expect(stage.subject.waited).toContain(7000)
      },
    },
  },
  'ado-dark-theme-values': {
    does: 'The dark theme is black, and its strongest neutral yellow.',
    but: { product: 'what is written can be read', check: isReadable },
  },
  'azure-devops-dark-by-palette': {
    does: 'The palette of the dark theme is that of the light one.',
    but: { product: 'the page is dark all the same, and can be read', check: isReadable },
  },
}
