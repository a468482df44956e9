import '../src/look/base.css'
import '../src/portfolio/portfolio.css'
import './azure-devops-dark.css'
import { createElement } from 'react'
import { loadDecisions } from '../src/decisions/load.ts'
import { mountPanel } from '../src/mount.tsx'
import { Part } from '../src/portfolio/Part.tsx'
import { portfolioWords } from '../src/portfolio/words.ts'
import { fakeHost } from '../src/testing/fake-host.ts'
import { approvalScenes, isApprovalScene } from '../src/testing/fixtures-approval.ts'

const asked = new URLSearchParams(location.search)
const scene = asked.get('scene') ?? 'asked'
const root = document.getElementById('root')
if (!root || !isApprovalScene(scene)) throw new Error(`There is no scene ${scene}`)
const client = await approvalScenes[scene]()
const host = fakeHost({ locale: asked.get('locale') ?? 'en-GB' })
const props = { client, host, components: [], today: '2022-03-31', turn: () => undefined }
mountPanel(root, host, portfolioWords, (worded) =>
  worded
    ? createElement(
        'main',
        { className: 'p-root pf' },
        createElement(Part<typeof props>, { load: loadDecisions, locale: host.locale, props }),
      )
    : null,
)
