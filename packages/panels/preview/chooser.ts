import './azure-devops-dark.css'
import type { PartialAnswers } from '@plumbline/core/chooser'
import { mountChooser } from '../src/chooser/index.tsx'
import { fakeHost } from '../src/testing/fake-host.ts'

const scenes: Readonly<Record<string, PartialAnswers>> = {
  open: {},
  begun: { kind: 'service', knowledge: 'little' },
  service: {
    ...{ kind: 'service', knowledge: 'little', money: 'sponsor', obligation: 'none' },
    ...{ team: 'flow', budget: 'under100k', duration: 'open', data: 'internal' },
  },
  contract: {
    ...{ kind: 'project', knowledge: 'most', money: 'board', obligation: 'audited' },
    ...{ team: 'several', budget: 'over5m', duration: 'over24', data: 'special' },
  },
}

const asked = new URLSearchParams(location.search)
const root = document.getElementById('root')
const before = scenes[asked.get('scene') ?? 'open']
if (!root || !before) throw new Error(`There is no scene ${asked.get('scene')}`)
const host = fakeHost({ locale: asked.get('locale') ?? 'en-GB' })
mountChooser(root, host, {
  before,
  onUse: ({ template, tier }) => host.notify({ tone: 'success', title: `${template}, ${tier}` }),
})
