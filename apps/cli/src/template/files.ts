import { type Template, TrackerError } from '@plumbline/core'
import { type DocumentProblem, readTemplateText } from '@plumbline/core/methodology'
import { textOf } from '../check.ts'
import type { ProcessHost } from '../host.ts'
import type { Check } from './report.ts'

/** A template from a file, or its mistakes. */
export type FileRead =
  | { readonly file: string; readonly template: Template }
  | { readonly file: string; readonly problems: readonly DocumentProblem[] }

export const readFiles = async (host: ProcessHost, files: readonly string[]): Promise<readonly FileRead[]> => {
  const read: FileRead[] = []
  for (const file of files) {
    const document = await readTemplateText(await textOf(host, file))
    read.push(document.ok ? { file, template: document.template } : { file, problems: document.problems })
  }
  return read
}

/** A template that a command cannot go on without. */
export const needTemplate = async (host: ProcessHost, file: string): Promise<Template> => {
  const [read] = await readFiles(host, [file])
  if (read && 'template' in read) return read.template
  const [first] = read?.problems ?? []
  const where = first?.line === undefined ? file : `${file}:${first.line}`
  throw new TrackerError(
    'invalid',
    `${where} is no template: ${first?.place ?? ''}: ${first?.message ?? 'it is empty'}`,
    `See all mistakes with plumbline template validate ${file}`,
  )
}

export const mistake = ({ place, message, line }: DocumentProblem): Check => ({
  name: place,
  result: 'fail',
  message,
  ...(line === undefined ? {} : { line }),
})
