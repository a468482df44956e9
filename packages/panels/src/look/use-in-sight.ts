import { type RefObject, useEffect, useRef } from 'react'

/** Of names beside each other that are scrolled sideways on a narrow page, the present one is in sight. */
export const useInSight = <E extends HTMLElement>(present: string): RefObject<E | null> => {
  const row = useRef<E>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled when another one is present
  useEffect(() => {
    row.current?.querySelector('[aria-selected="true"], [aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [present])
  return row
}
