import { type ReactNode, useEffect, useId, useRef } from 'react'

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
    shown.showModal()
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
