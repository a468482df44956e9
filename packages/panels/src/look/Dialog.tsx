import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A frame may be as high as its page, so that its middle is out of sight: then a dialog opens beside what opened it. */
const placeBeside = (opener: Element | null, dialog: HTMLElement): void => {
  if (!opener || innerHeight <= screen.availHeight) return
  const lowest = innerHeight - dialog.offsetHeight - 16
  const top = Math.max(16, Math.min(opener.getBoundingClientRect().top - 80, lowest))
  dialog.style.marginBlock = `${top}px auto`
}

/** A dialog of the browser's own: it keeps the focus inside, Escape closes it, and the focus returns. */
export const Dialog = ({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    const opener = document.activeElement
    shown.showModal()
    placeBeside(opener, shown)
    return () => shown.close()
  }, [])
  return (
    <dialog ref={dialog} className={wide ? 'p-dialog p-dialog-wide' : 'p-dialog'} aria-labelledby={heading} onClose={onClose}>
      <div className="p-dialog-body">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
