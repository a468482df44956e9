import { type ReactNode, useId } from 'react'
import { useModal } from './use-modal.ts'

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
  const dialog = useModal()
  const heading = useId()
  return (
    <dialog ref={dialog} className={wide ? 'p-dialog p-dialog-wide' : 'p-dialog'} aria-labelledby={heading} onClose={onClose}>
      <div className="p-dialog-body">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
