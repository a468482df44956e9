import { type RefObject, useEffect, useRef } from 'react'

/** A frame may be as high as its page, so that its middle is out of sight: then a dialog opens beside what opened it. */
const placeBeside = (opener: Element | null, dialog: HTMLElement): void => {
  if (!opener || innerHeight <= screen.availHeight) return
  const lowest = innerHeight - dialog.offsetHeight - 16
  const top = Math.max(16, Math.min(opener.getBoundingClientRect().top - 80, lowest))
  dialog.style.marginBlock = `${top}px auto`
}

/** A dialog of the browser's own, open as long as it is on the page: it keeps the focus inside, Escape closes it, and the focus returns. */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    const opener = document.activeElement
    shown.showModal()
    placeBeside(opener, shown)
    return () => shown.close()
  }, [])
  return dialog
}
