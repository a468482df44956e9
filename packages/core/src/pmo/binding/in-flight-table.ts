import type { Template } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { type NamedProject, projectsNamed } from '../../records/named-projects.ts'
import type { IsoDate } from '../../work/values.ts'
import type { InputOf } from '../client.ts'
import { inTurns } from '../in-turns.ts'
import type { InFlightPreview, InFlightRow } from '../views.ts'
import { mistakeIn } from './in-flight.ts'
import { lastJudgement, phaseNamed, type Recorded, readRecorded } from './standing.ts'

interface Line {
  readonly line: number
  readonly project: string
  readonly phase: string
  readonly gates: string
  readonly date: string
  readonly where: string
}

type LineMistake = InFlightPreview['mistakes'][number]

const delimiterOf = (text: string): string => ['\t', ';'].find((mark) => text.includes(mark)) ?? ','

const headings: ReadonlySet<string> = new Set(['project', 'projekt', 'key', 'schlüssel'])

/** The columns project, phase, gates passed, date and where the paper is; a first line with headings is left out. */
const linesOf = async (text: string): Promise<readonly Line[]> => {
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse(text.replace(/^\uFEFF/, ''), { delimiter: delimiterOf(text), skipEmptyLines: false })
  return data.flatMap((cells, index): Line[] => {
    const [project = '', phase = '', gates = '', date = '', ...where] = cells.map((cell) => cell.trim())
    if (cells.every((cell) => cell.trim() === '') || (index === 0 && headings.has(project.toLowerCase()))) return []
    return [{ line: index + 1, project, phase, gates, date, where: where.filter((cell) => cell !== '').join(', ') }]
  })
}

const named = <T extends { readonly id: string; readonly name: string }>(list: readonly T[], wanted: string): string =>
  list.find(({ id, name }) => [id, name].some((each) => each.toLowerCase() === wanted.toLowerCase()))?.id ?? wanted

const dayIn = (text: string): IsoDate | null | undefined => {
  if (text === '') return null
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const real = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
  return real ? iso : undefined
}

const gatesIn = (template: Template, { gates, date, where }: Line): InFlightRow['gates'] | undefined => {
  const passedOn = dayIn(date)
  if (passedOn === undefined) return undefined
  return gates
    .split(/[\s,+/]+/)
    .filter((name) => name !== '')
    .map((name) => ({ gate: named(template.gates, name), passedOn, where }))
}

type Understood = { readonly row: InFlightPreview['rows'][number]; readonly mistakes: readonly LineMistake[] }

/** All lines of one project as one row; lines that cannot be understood are told and left out. */
const understand = (project: NamedProject, lines: readonly Line[], recorded: Recorded): Understood => {
  const { template, tier, today } = recorded
  const phases = [...new Set(lines.map(({ phase }) => named(template.phases, phase)).filter((phase) => phase !== ''))]
  const phase = phases[0] ?? lastJudgement(recorded)?.component.phase ?? ''
  const mistakes: LineMistake[] = []
  const gates = lines.flatMap((each) => {
    const found = gatesIn(template, each)
    const wrong = found ? mistakeIn(template, tier, { phase, gates: found }, today) : { mistake: 'noDate' as const, value: each.date }
    const none = found?.length === 0 ? { mistake: 'noGates' as const, value: '' } : undefined
    const problem =
      phases.length > 1
        ? { mistake: 'twoPhases' as const, value: phases.map((each) => phaseNamed(template, each)).join(', ') }
        : (wrong ?? none)
    if (problem) mistakes.push({ line: each.line, ...problem })
    return problem ? [] : (found ?? [])
  })
  const inTracker = lastJudgement(recorded)?.component.phase
  const differs =
    inTracker !== undefined && inTracker !== null && inTracker !== phase ? { trackerPhase: phaseNamed(template, inTracker) } : {}
  const { ref, key, title } = project
  const phaseName = phaseNamed(template, phase)
  return { row: { item: ref, key, title, phase, phaseName, gates, lines: lines.map(({ line }) => line), ...differs }, mistakes }
}

/** A pasted table as it would be declared: the rows that can be, and every mistake by its line. Nothing is written. */
export const previewInFlight = async (ports: Ports, call: Call, { text }: InputOf<'binding.previewInFlight'>): Promise<InFlightPreview> => {
  const lines = await linesOf(text)
  const found = await projectsNamed(ports, call, [...new Set(lines.map(({ project }) => project))])
  const unknown: LineMistake[] = []
  const byProject = new Map<string, { readonly project: NamedProject; readonly lines: Line[] }>()
  for (const each of lines) {
    const project = found.get(each.project) ?? 'projectUnknown'
    if (typeof project === 'string') unknown.push({ line: each.line, mistake: 'noProject', value: each.project })
    else byProject.set(project.ref, { project, lines: [...(byProject.get(project.ref)?.lines ?? []), each] })
  }
  const understood = await inTurns([...byProject.values()], async ({ project, lines: own }) =>
    understand(project, own, await readRecorded(ports, call, project.ref)),
  )
  return {
    rows: understood.map(({ row }) => row).filter(({ gates }) => gates.length > 0),
    mistakes: [...unknown, ...understood.flatMap(({ mistakes }) => mistakes)].toSorted((a, b) => a.line - b.line),
  }
}
