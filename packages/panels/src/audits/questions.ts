import type { AuditsOfProject } from '@plumbline/core'

export interface Question {
  readonly text: { readonly text: string }
  readonly criterion?: string
}

/** The questions of a checklist as they are typed: one a line, after a criterion where the line begins with its id in brackets. */
export const questionsIn = (typed: string): readonly Question[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, criterion, text] = /^\[([A-Za-z][A-Za-z0-9-]{0,39})\]\s*(.+)$/.exec(line) ?? []
      return criterion && text ? { text: { text }, criterion } : { text: { text: line } }
    })

/** The criteria of the template as lines, of one gate and of those that are asked at all times, or all of them. */
export const criteriaLines = ({ criteria }: Pick<AuditsOfProject, 'criteria'>, gate: string): string =>
  criteria
    .filter((one) => gate === '' || one.gate === gate || one.gate === '*')
    .map(({ id, statement }) => `[${id}] ${statement}`)
    .join('\n')
