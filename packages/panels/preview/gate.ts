import './azure-devops-dark.css'
import { mountGatePanel } from '../src/gate/index.tsx'
import { fakeHost } from '../src/testing/fake-host.ts'
import { approvalScenes, isApprovalScene } from '../src/testing/fixtures-approval.ts'
import { bindingScenes, boundItem, isBindingScene } from '../src/testing/fixtures-binding.ts'
import { exceptionScenes, isExceptionScene } from '../src/testing/fixtures-exceptions.ts'
import { gateItem, gateScenes, isGateScene } from '../src/testing/fixtures-gate.ts'

const asked = new URLSearchParams(location.search)
const scene = asked.get('scene') ?? 'notReady'
const root = document.getElementById('root')
const opening = isGateScene(scene)
  ? { made: gateScenes[scene], item: gateItem }
  : isApprovalScene(scene)
    ? { made: approvalScenes[scene], item: gateItem }
    : isExceptionScene(scene)
      ? { made: exceptionScenes[scene], item: gateItem }
      : isBindingScene(scene)
        ? { made: bindingScenes[scene], item: boundItem }
        : undefined
if (!root || !opening) throw new Error(`There is no scene ${scene}`)
mountGatePanel(root, await opening.made(), fakeHost({ locale: asked.get('locale') ?? 'en-GB' }), { item: opening.item })
