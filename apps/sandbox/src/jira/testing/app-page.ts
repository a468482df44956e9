import { events, invoke, Modal, requestJira, router, showFlag, view } from '@forge/bridge'

const main = async () => {
  await view.theme.enable()
  const context = await view.getContext()
  const who = (await invoke('who')) as unknown as { readonly issue?: string; readonly now: string }
  const response = await requestJira('/rest/api/3/myself')
  const me = (await response.json()) as { displayName: string }
  const failure = await invoke('nope').catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  const heard: unknown[] = []
  await events.on('ping', (payload) => heard.push(payload))
  await events.emit('ping', { n: 1 })
  const history = await view.createHistory()
  history.push('/step')
  const { target } = { target: 'issue' as const }
  const url =
    who.issue === undefined
      ? undefined
      : await router.getUrl({ target: target as never, issueKey: who.issue } as never).catch(() => undefined)
  showFlag({ id: 'f', title: 'Small app is ready', type: 'success', isAutoDismiss: false })
  const lines = [
    `theme ${String(context['theme'] !== undefined)} ${document.documentElement.dataset['colorMode'] ?? ''}`,
    `me ${me.displayName}`,
    `issue ${who.issue ?? 'none'}`,
    `now ${who.now.slice(0, 10)} ${new Date().toISOString().slice(0, 10)}`,
    `failure ${String(failure)}`,
    `heard ${JSON.stringify(heard)}`,
    `at ${history.location.pathname}`,
    `url ${url?.pathname ?? 'none'}`,
  ]
  const root = document.getElementById('root')
  if (!root) return
  root.innerHTML = `<h1>Small app</h1><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul><button type="button">Ask</button><output></output>`
  root.querySelector('button')?.addEventListener('click', () => {
    const modal = new Modal({
      resource: 'gate',
      size: 'small',
      title: 'A question',
      context: { inside: true },
      onClose: (payload: unknown) => (root.querySelector('output') as HTMLOutputElement).append(`closed ${JSON.stringify(payload)}`),
    })
    void modal.open()
  })
  const inside = (context.extension as { modal?: unknown }).modal
  if (inside !== undefined)
    root.querySelector('button')?.replaceWith(
      Object.assign(document.createElement('button'), {
        type: 'button',
        textContent: 'Answer',
        onclick: () => void view.close({ said: 'yes' }),
      }),
    )
}
void main().catch((error: unknown) => document.body.append(`FAILED ${String(error)}`))
