import { type RefObject, useLayoutEffect, useState } from 'react'

/** Letters keep their size: a chart is drawn as wide as its card, and again when that changes. */
const steps = 20
const least = 260
const most = 1000
const usual = 620

const widthOf = (element: HTMLElement): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  const inside = element.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0)
  return inside > 0 ? Math.min(most, Math.max(least, Math.floor(inside / steps) * steps)) : usual
}

/** How wide a chart inside this card is to be drawn. */
export const useChartWidth = (card: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    const watched = card.current
    if (!watched) return undefined
    setWidth(widthOf(watched))
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setWidth(widthOf(watched)))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [card])
  return width
}
