import type { Client, LostGates as Lost } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { CostChart } from './CostChart.tsx'
import { Decisions } from './Decisions.tsx'
import { Figures } from './Figures.tsx'
import { LostGates } from './LostGates.tsx'
import { noFilters, tally } from './model.ts'
import { loadOutlook } from './outlook.ts'
import { Part } from './Part.tsx'
import { Projects, type ProjectsProps } from './Projects.tsx'
import type { PageName } from './pages.ts'

interface OverviewProps extends ProjectsProps {
  readonly client: Client
  readonly turn: (page: PageName) => void
  readonly lost: Lost | undefined
  readonly now: string
  /** The portfolio's own time zone. */
  readonly zone: string
}

/** What stands where: the figures, what waits for a decision, where money runs away from time, and every project. */
export const Overview = ({ client, turn, lost, now, zone, ...props }: OverviewProps) => {
  const { components, today, host, look, onLook } = props
  const figures = useMemo(() => tally(components, today), [components, today])
  const open = useCallback((url: string) => host.open(url), [host])
  const later = useMemo(() => ({ client, host, components, turn }), [client, host, components, turn])
  return (
    <>
      {lost ? (
        <LostGates
          lost={lost}
          components={components}
          {...{ host, zone, now }}
          onShow={() => onLook({ ...look, filters: { ...noFilters, hold: 'lost' } })}
        />
      ) : null}
      <Figures tally={figures} locale={host.locale} />
      <div className="pf-two">
        <Decisions components={components} today={today} locale={host.locale} open={open} />
        <Part load={loadOutlook} locale={host.locale} props={later} />
        <CostChart components={components} today={today} locale={host.locale} />
      </div>
      <Projects {...props} />
    </>
  )
}
