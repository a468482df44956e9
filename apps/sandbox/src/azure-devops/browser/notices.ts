import type { Exposed } from './channel.ts'

interface Toast {
  readonly message: string
  readonly duration?: number
  readonly callToAction?: string
  readonly onCallToActionClick?: () => void
}
interface DialogOptions {
  readonly title?: string
  readonly okText?: string
  readonly cancelText?: string
  readonly showCancel?: boolean
  readonly onClose?: (result?: boolean) => void
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

const button = (text: string, pressed: () => void, className = ''): HTMLButtonElement => {
  const made = element('button', text, className)
  made.type = 'button'
  made.addEventListener('click', pressed)
  return made
}

export const toast = ({ message, duration = 5000, callToAction, onCallToActionClick }: Toast): void => {
  const shown = element('div', '', 'toast')
  shown.append(element('span', message))
  if (callToAction && onCallToActionClick) shown.append(button(callToAction, onCallToActionClick))
  document.getElementById('toasts')?.append(shown)
  setTimeout(() => shown.remove(), duration)
}

export const globalMessages: Exposed = {
  addToast: toast,
  addBanner: (banner: { message?: string }) => toast({ message: banner.message ?? '', duration: 15_000 }),
  closeBanner: () => document.getElementById('toasts')?.replaceChildren(),
}

const messageDialog = (message: string, options: DialogOptions = {}): void => {
  const dialog = element('dialog')
  const close = (result: boolean) => {
    dialog.close()
    dialog.remove()
    options.onClose?.(result)
  }
  const heading = element('h2', options.title ?? 'Message')
  heading.id = 'dialog-title'
  dialog.setAttribute('aria-labelledby', heading.id)
  const buttons = element('p', '', 'buttons')
  buttons.append(button(options.okText ?? 'OK', () => close(true), 'primary'))
  if (options.showCancel !== false) buttons.append(button(options.cancelText ?? 'Cancel', () => close(false)))
  dialog.addEventListener('cancel', () => close(false))
  dialog.append(heading, element('p', message), buttons)
  document.body.append(dialog)
  dialog.showModal()
}

let fullScreen = false

/** Messages are offered; dialogs and panels that hold another contribution are not. */
export const pageLayout: Exposed = {
  openMessageDialog: messageDialog,
  getFullScreenMode: () => fullScreen,
  setFullScreenMode: (on: boolean) => {
    fullScreen = on
    document.documentElement.toggleAttribute('data-full-screen', on)
  },
}
