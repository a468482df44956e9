import type { CapacityView } from '@plumbline/core'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

export type Cell = CapacityView['cells'][number]
export type Conflict = CapacityView['conflicts'][number]
export type Repair = Conflict['repairs'][number]

const mostNamed = 3

/** Names and amounts of one capacity plan in words. */
export interface Said {
  readonly locale: string
  people(value: number): string
  share(basisPoints: number | null): string
  project(ref: string): string
  projects(refs: readonly string[]): string
  repair(repair: Repair, conflict: Conflict): string
}

export const saying = (view: CapacityView, locale: string): Said => {
  const titles = new Map(view.projects.map(({ ref, title }) => [ref, title]))
  const people = (value: number) => writeNumber(Math.round(value * 100) / 100, locale)
  const project = (ref: string) => titles.get(ref) ?? ref
  const projects = (refs: readonly string[]) => {
    const names = refs.slice(0, mostNamed).map(project)
    const more = refs.length - names.length
    return new Intl.ListFormat(locale).format(more > 0 ? [...names, t('capacity.moreProjects', { count: more })] : names)
  }
  return {
    locale,
    people,
    project,
    projects,
    share: (basisPoints) => (basisPoints === null ? t('shared.notKnown') : `${Math.round(basisPoints / 100)} %`),
    repair: (repair, conflict) => {
      switch (repair.is) {
        case 'move':
          return t('capacity.repair.move', { projects: projects(repair.projects), role: conflict.role, to: repair.to })
        case 'delay':
          return t('capacity.repair.delay', { projects: projects(repair.projects), periods: repair.periods })
        case 'replace':
          return t('capacity.repair.replace', { projects: projects(repair.projects), amount: people(repair.amount), role: repair.role })
        case 'borrow':
          return t('capacity.repair.borrow', { amount: people(repair.amount), role: conflict.role, period: conflict.period })
      }
    },
  }
}

export const idOf = ({ role, period }: Pick<Cell, 'role' | 'period'>): string => `${role} ${period}`
