import type { Template } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { rewritten } from './edit.ts'
import type { Checked } from './use-checked.ts'

export interface Controls {
  /** What the controls show: the last choice at once, else what was read in the text; `undefined` while the text is not read or has mistakes of somebody's own typing. */
  readonly shown: Template | undefined
  change(next: Template): void
}

interface Chosen {
  readonly template: Template
  /** The text that says so, once it is written. */
  readonly text?: string
}

/**
 * Choices by control, written into the text. They show at once and build on each other, although text is only checked after a pause;
 * and they stay while what was chosen has a mistake, so that it can be corrected where it was made.
 */
export const useControls = (text: string, checked: Checked | undefined, edit: (text: string) => void): Controls => {
  const [chosen, setChosen] = useState<Chosen>()
  const unwritten = useRef<Template>(undefined)
  useEffect(() => {
    if (checked?.text === text && checked.template && unwritten.current === undefined) setChosen(undefined)
  }, [checked, text])
  const standing = chosen && (chosen.text === undefined || chosen.text === text) ? chosen.template : undefined
  return {
    shown: standing ?? (checked?.text === text ? checked.template : undefined),
    change: (next) => {
      setChosen({ template: next })
      unwritten.current = next
      void rewritten(next, text).then((written) => {
        if (unwritten.current !== next) return
        unwritten.current = undefined
        setChosen({ template: next, text: written })
        edit(written)
      })
    },
  }
}
