import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/** A button that opens what stands below it: Escape closes it and gives the focus back, a click elsewhere closes it. */
export const Menu = ({
  label,
  children,
  end = false,
}: {
  readonly label: ReactNode
  readonly children: ReactNode
  /** Opens towards the start, for a button at the end of a line. */
  readonly end?: boolean
}) => {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target)) menu.current.open = false
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [])
  const close = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    event.preventDefault()
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  const chosen = ({ target }: { readonly target: EventTarget }) => {
    if (target instanceof Element && target.closest('[data-close]') && menu.current) menu.current.open = false
  }
  return (
    <details ref={menu} className="p-menu" onKeyDown={close}>
      <summary className="p-button">{label}</summary>
      {/* biome-ignore lint/a11y: what is pressed inside are buttons of their own */}
      <div className={end ? 'p-menu-list end' : 'p-menu-list'} onClick={chosen}>
        {children}
      </div>
    </details>
  )
}
