import './azure-devops-dark.css'
import type { PortfolioView } from '@plumbline/core'
import { mountPortfolio } from '../src/portfolio/index.tsx'
import { fakeClient, good } from '../src/testing/fake-client.ts'
import { fakeHost } from '../src/testing/fake-host.ts'
import { emptyPortfolio, portfolioView } from '../src/testing/fixtures-portfolio.ts'

const asked = new URLSearchParams(location.search)
/** Gates that are no longer held, as who may set it right sees it, and as everybody else does. */
const withLost = (mayConfigure: boolean): PortfolioView => {
  const view = portfolioView(40)
  if (view.kind !== 'portfolio') return view
  const unheld = { G2: 'everywhere', G3: 'somewhere' } as const
  const held = (id: string | undefined) => (id === 'G2' || id === 'G3' ? { unheld: unheld[id] } : {})
  return {
    ...view,
    components: view.components.map((component) => ({ ...component, ...held(component.gate?.id) })),
    lost: {
      gates: [
        { slot: 3, name: 'Plan approved', since: '2022-03-30T21:00:00.000Z', everywhere: true },
        { slot: 4, name: 'Design approved', since: '2022-03-31T03:00:00.000Z', everywhere: false },
      ],
      by: mayConfigure ? ['Amara Okafor'] : [],
      readBackAt: '2022-03-31T08:20:00.000Z',
      mayConfigure,
    },
  }
}

const scenes = {
  few: () => portfolioView(8),
  lost: () => withLost(true),
  lostToSponsor: () => withLost(false),
  many: () => portfolioView(400),
  most: () => portfolioView(10_000),
  noTemplate: () => emptyPortfolio('noTemplate'),
  notRefreshed: () => emptyPortfolio('notRefreshed'),
} as const
const isScene = (name: string): name is keyof typeof scenes => Object.hasOwn(scenes, name)

const scene = asked.get('scene') ?? 'few'
const root = document.getElementById('root')
if (!root || !isScene(scene)) throw new Error(`There is no scene ${scene}`)
const client = fakeClient({
  'portfolio.open': () => good(scenes[scene]()),
  'portfolio.views': () => good({ views: [], viewsVersion: 'new' }),
  'portfolio.saveViews': ({ views }) => good({ ok: true, view: { views, viewsVersion: '1' } }),
  'refresh.status': () => good({ status: 'idle', done: 0, total: 0 }),
})
mountPortfolio(root, client, fakeHost({ locale: asked.get('locale') ?? 'en-GB' }))
