import { type Template, TrackerError } from '@plumbline/core'
import { artefactSkeleton, introduced, writeTemplateText } from '@plumbline/core/methodology'
import { builtInTemplates } from '@plumbline/core/templates'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { needTemplate } from './files.ts'

type Printing = Extract<AskedOfTemplates, { task: 'show' | 'skeleton' | 'introduce' }>

const builtIn = (id: string): Template | undefined => builtInTemplates.find((candidate) => candidate.id === id)

const written = async (template: Template, format: 'text' | 'json'): Promise<string> =>
  (await writeTemplateText(template, format === 'json' ? 'json' : 'yaml')).trimEnd()

const skeletons = (template: Template, kind: string | undefined): string => {
  const artefacts = template.artefacts ?? []
  const chosen = kind === undefined ? artefacts : artefacts.filter(({ id }) => id === kind)
  if (chosen.length > 0) return chosen.map((artefact) => artefactSkeleton(template, artefact).trimEnd()).join('\n\n---\n\n')
  const known = artefacts.map(({ id }) => id).join(', ')
  throw new TrackerError(
    'not-found',
    `${template.name} ${kind === undefined ? 'names no artefacts' : `has no artefact "${kind}"`}`,
    known === '' ? 'Add artefacts to the template first.' : `Name one of ${known}.`,
  )
}

const steppedUp = (template: Template, { dates, format }: Extract<Printing, { task: 'introduce' }>): Promise<string> => {
  try {
    return written(introduced(template, dates), format)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new TrackerError('invalid', cause.message, 'For example --warn-from 2027-01-01 --block-from 2027-03-01.', { cause })
  }
}

/** What a template command prints for people to go on with: the template itself, documents to fill in, or how it is taken up step by step. */
export const print = async (asked: Printing, host: ProcessHost): Promise<string> => {
  const own = builtIn(asked.template)
  if (asked.task === 'show') {
    if (own) return written(own, asked.format)
    const known = builtInTemplates.map(({ id }) => id).join(', ')
    throw new TrackerError('not-found', `There is no built-in template "${asked.template}"`, `Name one of ${known}.`)
  }
  const template = own ?? (await needTemplate(host, asked.template))
  return asked.task === 'skeleton' ? skeletons(template, asked.artefact) : steppedUp(template, asked)
}
