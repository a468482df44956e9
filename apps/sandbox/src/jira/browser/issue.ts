/** What an issue's own controls do: moving it through its transitions and editing its fields, over REST as the signed-in person. Runs in the browser, served as text. */
export const wireIssue = (token: string): void => {
  const say = (words: string) => {
    const banner = document.getElementById('problem')
    if (!banner) return
    banner.textContent = words
    banner.hidden = words === ''
  }
  const move = async (issue: string, id: string) => {
    const response = await fetch(`/rest/api/3/issue/${issue}/transitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ transition: { id } }),
    })
    if (response.ok) return location.reload()
    const problem = (await response.json()) as { errorMessages?: string[]; errors?: Record<string, string> }
    say([...(problem.errorMessages ?? []), ...Object.values(problem.errors ?? {})].join(' '))
  }
  const wireTransitions = () => {
    const button = document.getElementById('status')
    const menu = document.getElementById('transitions')
    if (!button || !menu) return
    const show = (open: boolean) => {
      menu.hidden = !open
      button.setAttribute('aria-expanded', String(open))
    }
    const items = [...menu.querySelectorAll('button')]
    button.onclick = () => {
      say('')
      show(Boolean(menu.hidden))
      if (!menu.hidden) items[0]?.focus()
    }
    menu.onkeydown = (event) => {
      const at = items.indexOf(document.activeElement as HTMLButtonElement)
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
      if (event.key === 'Escape') {
        show(false)
        button.focus()
      } else if (to !== undefined) {
        event.preventDefault()
        items.at(to % items.length)?.focus()
      }
    }
    for (const item of items)
      item.onclick = () => {
        show(false)
        button.focus()
        void move(button.dataset['issue'] ?? '', item.value)
      }
  }
  const valueOf = (control: HTMLInputElement): unknown => {
    const text = control.value.trim()
    if (text === '') return null
    switch (control.dataset['kind']) {
      case 'number':
        return Number(text)
      case 'select':
        return { id: text }
      case 'user':
        return { accountId: text }
      case 'labels':
        return text.split(/\s+/u)
      case 'text':
        return {
          type: 'doc',
          version: 1,
          content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
        }
      default:
        return text
    }
  }
  const wireEditing = () => {
    const dialog = document.querySelector<HTMLDialogElement>('dialog.edit')
    const form = dialog?.querySelector('form')
    const words = dialog?.querySelector<HTMLElement>('.problem')
    if (!dialog || !form || !words) return
    const controls = [...form.querySelectorAll<HTMLInputElement>('[data-kind]')]
    const before = new Map(controls.map((control) => [control, control.value]))
    document.getElementById('edit')?.addEventListener('click', () => dialog.showModal())
    form.querySelector('[data-cancel]')?.addEventListener('click', () => dialog.close())
    form.onsubmit = async (event) => {
      event.preventDefault()
      const fields = Object.fromEntries(
        controls.filter((control) => control.value !== before.get(control)).map((control) => [control.name, valueOf(control)]),
      )
      const response = await fetch(`/rest/api/3/issue/${form.dataset['issue'] ?? ''}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ fields }),
      })
      if (response.ok) return location.reload()
      const problem = (await response.json()) as { errorMessages?: string[]; errors?: Record<string, string> }
      words.textContent = [...(problem.errorMessages ?? []), ...Object.values(problem.errors ?? {})].join(' ')
      words.hidden = false
    }
  }
  wireTransitions()
  wireEditing()
}
