import type { Given } from './given.ts'

/** Jira's flags: short messages in a corner of the page. Runs in the browser, served as text. */
export const flagArea = () => {
  const button = (className: string, text: string, onclick: () => void) =>
    Object.assign(document.createElement('button'), { type: 'button', className, textContent: text, onclick })
  const close = (id: string | undefined) => document.getElementById(`flag-${id ?? ''}`)?.remove()
  const show = ({ id, title = '', description = '', type = 'info', actions = [], isAutoDismiss = false }: Given): boolean => {
    close(id)
    const flag = Object.assign(document.createElement('div'), { id: `flag-${id ?? ''}`, className: `flag ${type}` })
    flag.setAttribute('role', type === 'error' || type === 'warning' ? 'alert' : 'status')
    const words = Object.assign(document.createElement('div'), { className: 'flag-words' })
    words.append(
      Object.assign(document.createElement('strong'), { textContent: title }),
      Object.assign(document.createElement('p'), { textContent: description }),
    )
    words.append(...actions.map(({ text, onClick }) => button('link', text, () => void onClick?.())))
    const dismiss = button('flag-close', '×', () => close(id))
    dismiss.setAttribute('aria-label', 'Dismiss')
    flag.append(words, dismiss)
    document.getElementById('flags')?.append(flag)
    if (isAutoDismiss) setTimeout(() => close(id), 8000)
    return true
  }
  return { show, close }
}
