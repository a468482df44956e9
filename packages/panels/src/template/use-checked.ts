import type { Template } from '@plumbline/core'
import { type DocumentProblem, readTemplateText } from '@plumbline/core/methodology'
import { useEffect, useState } from 'react'

/** What the engine reads in a text. `text` tells which text that was. */
export interface Checked {
  readonly text: string
  readonly template?: Template
  readonly problems: readonly DocumentProblem[]
}

export const check = async (text: string): Promise<Checked> => {
  const read = await readTemplateText(text)
  return read.ok ? { text, template: read.template, problems: [] } : { text, problems: read.problems }
}

/** Long enough not to judge half a word, short enough to be there when somebody looks up. */
const pause = 300

/** The last check of a text, by the reader that publication uses; `undefined` until the first one is done. */
export const useChecked = (text: string | undefined): Checked | undefined => {
  const [checked, setChecked] = useState<Checked>()
  useEffect(() => {
    if (text === undefined) return
    let wanted = true
    const timer = setTimeout(() => {
      void check(text).then((result) => wanted && setChecked(result))
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text])
  return text === undefined ? undefined : checked
}
