import { sayUnstarted } from './notice.ts'

// Runs after the page's module, or after the browser refused to run it (assumption ado-assets-allow-modules): then nobody else would say anything.
const root = document.getElementById('root')
if (root !== null && document.documentElement.dataset['plumbline'] === undefined) sayUnstarted(root)
