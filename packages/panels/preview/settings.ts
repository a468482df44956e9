import './azure-devops-dark.css'
import { mountSettings } from '../src/settings/index.tsx'
import { fakeHost } from '../src/testing/fake-host.ts'
import { declaredSite, runningSite } from '../src/testing/fixtures-binding.ts'
import { settingsSite } from '../src/testing/fixtures-settings.ts'
import { proposeStricter, templateSite } from '../src/testing/fixtures-template.ts'

const asked = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root"')
const scene = asked.get('scene')

/** `template`: rules in force and judged projects; `proposed`: the same, with a proposal that another person may approve. */
const templateClient = async () => {
  const { author, approver } = await templateSite()
  if (scene === 'proposed') await proposeStricter(author)
  return scene === 'proposed' ? approver : author
}
const running = scene === 'running' ? await runningSite() : scene === 'declared' ? await declaredSite() : undefined
const settingsClient = async () =>
  scene === 'template' || scene === 'proposed'
    ? await templateClient()
    : settingsSite(asked.get('host') === 'azure-devops' ? 'named' : 'numbered', { pmo: scene !== 'reader' })
const client = running?.as('pmo') ?? (await settingsClient())
mountSettings(root, client, fakeHost({ locale: asked.get('locale') ?? 'en-GB' }))
