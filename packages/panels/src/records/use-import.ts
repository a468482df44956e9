import type { Client, ImportPage, Problem } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'

/** An import, or the preview of one, as far as it has come: pages add up until `running` is false. */
export interface ImportRun extends Pick<ImportPage, 'rows' | 'blank' | 'projects' | 'mistakes' | 'total' | 'done'> {
  readonly commit: boolean
  readonly text: string
  readonly running: boolean
  readonly problem?: Problem
}

const begun = (text: string, commit: boolean): ImportRun => ({
  text,
  commit,
  running: true,
  rows: 0,
  blank: 0,
  projects: [],
  mistakes: [],
  total: 0,
  done: 0,
})

const withPage = (run: ImportRun, page: ImportPage): ImportRun => ({
  ...run,
  running: page.next !== undefined,
  rows: page.rows,
  blank: run.blank + page.blank,
  projects: [...run.projects, ...page.projects],
  mistakes: [...run.mistakes, ...page.mistakes],
  total: page.total,
  done: page.done,
})

const versionsOf = ({ projects }: ImportRun): Record<string, string> =>
  Object.fromEntries(projects.map(({ ref, recordVersion }) => [ref, recordVersion]))

export interface ImportState {
  readonly run?: ImportRun
  preview(text: string): void
  /** Carries out what the preview showed. */
  record(): void
  /** Stops after the page that is under way; what is written stays written. */
  stop(): void
  clear(): void
}

/** Previews a pasted table page by page, then carries the preview out; a run that broke off is simply begun again. */
export const useImport = (client: Client, written: () => void): ImportState => {
  const [run, setRun] = useState<ImportRun>()
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])

  const go = async (start: ImportRun, recordVersions: Readonly<Record<string, string>>) => {
    const mine = ++turn.current
    let shown = start
    setRun(shown)
    for (let from = 0; shown.running; from = shown.done) {
      const { text, commit } = start
      const answer = await client.call('record.import', { text, commit, from, ...(commit ? { recordVersions } : {}) })
      if (mine !== turn.current) return
      shown = answer.ok ? withPage(shown, answer.value) : { ...shown, running: false, problem: answer.problem }
      setRun(shown)
    }
    if (start.commit) written()
  }

  return {
    ...(run ? { run } : {}),
    preview: (text) => void go(begun(text, false), {}),
    record: () => void (run && go(begun(run.text, true), versionsOf(run))),
    stop: () => {
      turn.current += 1
      setRun((before) => before && { ...before, running: false })
      if (run?.commit) written()
    },
    clear: () => {
      turn.current += 1
      setRun(undefined)
    },
  }
}
