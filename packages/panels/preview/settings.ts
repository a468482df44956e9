import './azure-devops-dark.css'
import { mountSettings } from '../src/settings/index.tsx'
import { fakeHost } from '../src/testing/fake-host.ts'
import { settingsSite } from '../src/testing/fixtures-settings.ts'

const asked = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root"')
const client = settingsSite(asked.get('host') === 'azure-devops' ? 'named' : 'numbered', { pmo: asked.get('scene') !== 'reader' })
mountSettings(root, client, fakeHost({ locale: asked.get('locale') ?? 'en-GB' }))
