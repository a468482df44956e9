import './azure-devops-dark.css'
import { mountGatePanel } from '../src/gate/index.tsx'
import { fakeHost } from '../src/testing/fake-host.ts'
import { bindingScenes, boundItem, isBindingScene } from '../src/testing/fixtures-binding.ts'
import { gateItem, gateScenes, isGateScene } from '../src/testing/fixtures-gate.ts'

const asked = new URLSearchParams(location.search)
const scene = asked.get('scene') ?? 'notReady'
const root = document.getElementById('root')
if (!root || !(isGateScene(scene) || isBindingScene(scene))) throw new Error(`There is no scene ${scene}`)
const [client, item] = isGateScene(scene) ? [await gateScenes[scene](), gateItem] : [await bindingScenes[scene](), boundItem]
mountGatePanel(root, client, fakeHost({ locale: asked.get('locale') ?? 'en-GB' }), { item })
