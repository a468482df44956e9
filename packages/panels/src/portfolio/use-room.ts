import { type RefObject, useEffect, useState } from 'react'

/** From this width on, the columns that others imply have room. */
const roomyFrom = 1150

/** Whether an element is wide enough for every usual column. */
export const useRoom = (element: RefObject<HTMLElement | null>): boolean => {
  const [roomy, setRoomy] = useState(() => innerWidth >= roomyFrom)
  useEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const observer = new ResizeObserver(([entry]) => setRoomy((entry?.contentRect.width ?? 0) >= roomyFrom))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return roomy
}
