import { type RefObject, useEffect, useRef } from 'react'
import { roomIn } from './room.ts'

/** A host's frame may be higher than its window: what opens over the page fits into the part in sight, also after it grew. */
const keepInSight = (dialog: HTMLElement): (() => void) => {
  let seen: { readonly top: number; readonly height: number } = { top: 0, height: innerHeight }
  const place = () => {
    const { top, height } = roomIn(seen, innerHeight, dialog.offsetHeight)
    dialog.style.maxHeight = `${height}px`
    dialog.style.marginBlock = `${top}px auto`
  }
  const grown = new ResizeObserver(place)
  const sight = new IntersectionObserver(([entry]) => {
    const part = entry?.intersectionRect
    if (!part || part.height >= innerHeight - 1) return
    seen = part
    place()
    grown.observe(dialog)
  })
  sight.observe(document.documentElement)
  return () => {
    sight.disconnect()
    grown.disconnect()
  }
}

/** A dialog of the browser's own, open as long as it is on the page: it keeps the focus inside, Escape closes it, and the focus returns. */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    shown.showModal()
    const release = typeof IntersectionObserver === 'undefined' ? undefined : keepInSight(shown)
    return () => {
      release?.()
      shown.close()
    }
  }, [])
  return dialog
}
