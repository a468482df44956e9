import type { Client } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { CostChart } from './CostChart.tsx'
import { Decisions } from './Decisions.tsx'
import { Figures } from './Figures.tsx'
import { tally } from './model.ts'
import { loadOutlook } from './outlook.ts'
import { Part } from './Part.tsx'
import { Projects, type ProjectsProps } from './Projects.tsx'
import type { PageName } from './pages.ts'

interface OverviewProps extends ProjectsProps {
  readonly client: Client
  readonly turn: (page: PageName) => void
}

/** What stands where: the figures, what waits for a decision, where money runs away from time, and every project. */
export const Overview = ({ client, turn, ...props }: OverviewProps) => {
  const { components, today, host } = props
  const figures = useMemo(() => tally(components, today), [components, today])
  const open = useCallback((url: string) => host.open(url), [host])
  const later = useMemo(() => ({ client, host, components, turn }), [client, host, components, turn])
  return (
    <>
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
