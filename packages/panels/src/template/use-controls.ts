import type { Template } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { rewritten } from './edit.ts'
import type { Checked } from './use-checked.ts'

export interface Controls {
  /** What the controls show: the last choice at once, else what was read in the text; `undefined` while the text is not read or has mistakes. */
  readonly shown: Template | undefined
  change(next: Template): void
}

/** Choices by control, written into the text. They show at once and build on each other, although text is only checked after a pause. */
export const useControls = (text: string, checked: Checked | undefined, edit: (text: string) => void): Controls => {
  const [chosen, setChosen] = useState<Template>()
  const unwritten = useRef<Template>(undefined)
  useEffect(() => {
    if (checked?.text === text && unwritten.current === undefined) setChosen(undefined)
  }, [checked, text])
  return {
    shown: chosen ?? (checked?.text === text ? checked.template : undefined),
    change: (next) => {
      setChosen(next)
      unwritten.current = next
      void rewritten(next, text).then((written) => {
        if (unwritten.current !== next) return
        unwritten.current = undefined
        edit(written)
      })
    },
  }
}
