import './azure-devops-dark.css'
import { mountPortfolio } from '../src/portfolio/index.tsx'
import { fakeClient, good } from '../src/testing/fake-client.ts'
import { fakeHost } from '../src/testing/fake-host.ts'
import { emptyPortfolio, portfolioView } from '../src/testing/fixtures-portfolio.ts'

const asked = new URLSearchParams(location.search)
const scenes = {
  few: () => portfolioView(8),
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
