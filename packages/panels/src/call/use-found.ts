import type { Client, OutputOf } from '@plumbline/core'
import { useEffect, useState } from 'react'

/** Milliseconds after the last key before anything is looked for. */
const pause = 300
const shortest = 2

type Finder = 'person.find' | 'baseline.projects'

/** What a finder knows of a part of a name, as it is typed; nothing while that is too short or on its way. */
export const useFound = <N extends Finder>(client: Client, finder: N, text: string): OutputOf<N> | 'failed' | undefined => {
  const [found, setFound] = useState<OutputOf<N> | 'failed'>()
  useEffect(() => {
    let wanted = true
    setFound(undefined)
    if (text.trim().length < shortest) return
    const timer = setTimeout(async () => {
      const answer = await client.call(finder, { text: text.trim() })
      if (wanted) setFound(answer.ok ? answer.value : 'failed')
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, finder, text])
  return found
}
