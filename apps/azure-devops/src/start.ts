import { init, notifyLoadFailed, notifyLoadSucceeded, ready } from 'azure-devops-extension-sdk'
import { sayAlone, sayProblem } from './notice.ts'
import { findSite, type Site } from './site.ts'

/** Without a host the SDK waits for ever; after this time the page says where it belongs. */
const patience = 5000

const hostAnswers = async (): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), patience)
  })
  init({ loaded: false, applyTheme: true }).catch((cause: unknown) => console.error(cause))
  const answered = await Promise.race([ready().then((): true => true), silence])
  clearTimeout(timer)
  return answered
}

const rootElement = (): HTMLElement => {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no element “root”')
  return root
}

/** Shakes hands with the host, then shows the panel; the host's loading sign goes when something is on screen. */
export const start = async (show: (root: HTMLElement, site: Site) => void | Promise<void>): Promise<void> => {
  document.documentElement.dataset['plumbline'] = 'started'
  const root = rootElement()
  if (!(await hostAnswers())) {
    sayAlone(root)
    return
  }
  try {
    await show(root, await findSite())
    await notifyLoadSucceeded()
  } catch (cause) {
    const problem = cause instanceof Error ? cause : new Error(String(cause))
    sayProblem(root, problem.message)
    await notifyLoadFailed(problem.message)
  }
}
