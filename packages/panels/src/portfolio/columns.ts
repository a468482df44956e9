import type { ComponentType } from 'react'
import type { MessageId } from '../words/words.ts'
import {
  type CellProps,
  CostCell,
  DepartmentCell,
  DoneCell,
  FinishCell,
  GateCell,
  GradeCell,
  HealthCell,
  ManagerCell,
  OutcomeCell,
  PastCell,
  PhaseCell,
  RiskCell,
  SlipCell,
  SponsorCell,
  TierCell,
} from './cells.tsx'
import type { SortKey } from './model.ts'

export interface Column {
  readonly id: string
  readonly label: MessageId
  readonly sort?: SortKey
  readonly cell: ComponentType<CellProps>
  /** Width as the grid takes it, and the least in pixels. */
  readonly width: string
  readonly least: number
  /** Shown unless somebody chooses otherwise: always, or where there is room. */
  readonly usual?: 'always' | 'roomy'
}

/** Every column besides the project's name, in their order. */
export const columns: readonly Column[] = [
  { id: 'health', label: 'portfolio.column.health', sort: 'health', cell: HealthCell, width: '104px', least: 104, usual: 'always' },
  { id: 'past', label: 'portfolio.column.past', cell: PastCell, width: '84px', least: 84, usual: 'roomy' },
  { id: 'gate', label: 'portfolio.column.gate', sort: 'gate', cell: GateCell, width: '132px', least: 132, usual: 'always' },
  {
    id: 'outcome',
    label: 'portfolio.column.outcome',
    sort: 'outcome',
    cell: OutcomeCell,
    width: 'minmax(164px, 1.3fr)',
    least: 164,
    usual: 'always',
  },
  { id: 'cost', label: 'portfolio.column.cost', sort: 'variance', cell: CostCell, width: '190px', least: 190, usual: 'always' },
  { id: 'slip', label: 'portfolio.column.slip', sort: 'slip', cell: SlipCell, width: '108px', least: 108 },
  { id: 'finish', label: 'portfolio.column.finish', sort: 'finish', cell: FinishCell, width: '104px', least: 104 },
  { id: 'risk', label: 'portfolio.column.risk', sort: 'risk', cell: RiskCell, width: '96px', least: 96 },
  { id: 'done', label: 'portfolio.column.done', sort: 'done', cell: DoneCell, width: '76px', least: 76, usual: 'always' },
  { id: 'grade', label: 'portfolio.column.grade', sort: 'grade', cell: GradeCell, width: '72px', least: 72, usual: 'roomy' },
  { id: 'department', label: 'portfolio.column.department', sort: 'department', cell: DepartmentCell, width: '120px', least: 120 },
  { id: 'phase', label: 'portfolio.column.phase', sort: 'phase', cell: PhaseCell, width: '116px', least: 116 },
  { id: 'tier', label: 'portfolio.column.tier', sort: 'tier', cell: TierCell, width: '84px', least: 84 },
  {
    id: 'manager',
    label: 'portfolio.column.manager',
    sort: 'manager',
    cell: ManagerCell,
    width: 'minmax(104px, 0.9fr)',
    least: 104,
    usual: 'roomy',
  },
  { id: 'sponsor', label: 'portfolio.column.sponsor', sort: 'sponsor', cell: SponsorCell, width: 'minmax(104px, 0.9fr)', least: 104 },
]

const nameWidth = 196
const gap = 12

/** The columns that are shown: the chosen ones, else the usual ones that have room. */
export const shownColumns = (chosen: readonly string[], roomy: boolean): readonly Column[] =>
  columns.filter(({ id, usual }) => (chosen.length > 0 ? chosen.includes(id) : usual === 'always' || (usual === 'roomy' && roomy)))

export const gridOf = (shown: readonly Column[]): { readonly template: string; readonly least: number } => ({
  template: [`minmax(${nameWidth}px, 2.4fr)`, ...shown.map(({ width }) => width)].join(' '),
  least: nameWidth + 32 + shown.reduce((sum, { least }) => sum + least + gap, 0),
})
