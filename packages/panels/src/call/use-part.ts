import { useEffect, useState } from 'react'

/** A part of a page: there, or not yet, or it did not arrive. */
export type Part<C> = { readonly part: C } | 'lost' | undefined

/** Fetches a part of a page, with its words, when it is first shown. */
export const usePart = <C>(load: (locale: string) => Promise<C>, locale: string): Part<C> => {
  const [loaded, setLoaded] = useState<Part<C>>()
  useEffect(() => {
    let wanted = true
    load(locale).then(
      (part) => wanted && setLoaded({ part }),
      () => wanted && setLoaded('lost'),
    )
    return () => {
      wanted = false
    }
  }, [load, locale])
  return loaded
}
