import type { Given } from './given.ts'

export interface OpenModal {
  readonly close: (payload: unknown) => void
  readonly context: unknown
}

/** Modals of the app: its page again, in a dialog of the host. Runs in the browser, served as text. */
export const modalStack = (resources: string) => {
  const opened = new Map<HTMLIFrameElement, OpenModal>()
  const open = ({ resource, onClose, size, context, title = '', closeOnEscape = true }: Given): boolean => {
    const first = document.querySelector<HTMLIFrameElement>('iframe[data-resource]')
    const name = title === '' ? 'Dialog' : title
    const frame = Object.assign(document.createElement('iframe'), {
      title: name,
      src: `${resources}/${resource ?? first?.dataset['resource'] ?? ''}/index.html`,
    })
    frame.setAttribute('sandbox', first?.getAttribute('sandbox') ?? '')
    const dialog = Object.assign(document.createElement('dialog'), { className: `modal ${typeof size === 'string' ? size : 'medium'}` })
    dialog.setAttribute('aria-label', name)
    dialog.append(frame)
    const close = (payload: unknown) => {
      opened.delete(frame)
      dialog.close()
      dialog.remove()
      onClose?.(payload)
    }
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (closeOnEscape) close(undefined)
    })
    opened.set(frame, { close, context })
    document.body.append(dialog)
    dialog.showModal()
    return true
  }
  return { open, of: (frame: HTMLIFrameElement): OpenModal | undefined => opened.get(frame) }
}
