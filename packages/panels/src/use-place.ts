import { useEffect, useState } from 'react'
import type { Host } from './host.ts'

/** The part of a page that is shown, kept in the address where the host has one. What no part is called is the first one. */
export const usePlace = <T extends string>({ place }: Host, parts: readonly T[]): readonly [T, (to: T) => void] => {
  const [first] = parts as readonly [T, ...T[]]
  const known = (named: string | undefined): T => parts.find((part) => part === named) ?? first
  const [at, setAt] = useState(() => known(place?.at))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page has one place and always the same parts
  useEffect(() => place?.follow((to) => setAt(known(to))), [])
  const turn = (to: T): void => {
    if (to !== at) place?.go(to === first ? '' : to)
    setAt(to)
  }
  return [at, turn]
}
