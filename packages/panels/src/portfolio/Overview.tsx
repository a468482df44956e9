import type { ComponentSummary } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { CostChart } from './CostChart.tsx'
import { Decisions } from './Decisions.tsx'
import { Figures } from './Figures.tsx'
import { tally } from './model.ts'
import { Projects, type ProjectsProps } from './Projects.tsx'

/** What stands where: the figures, what waits for a decision, where money runs away from time, and every project. */
export const Overview = (props: ProjectsProps & { readonly components: readonly ComponentSummary[] }) => {
  const { components, today, host } = props
  const figures = useMemo(() => tally(components, today), [components, today])
  const open = useCallback((url: string) => host.open(url), [host])
  return (
    <>
      <Figures tally={figures} locale={host.locale} />
      <div className="pf-two">
        <Decisions components={components} today={today} locale={host.locale} open={open} />
        <CostChart components={components} today={today} locale={host.locale} />
      </div>
      <Projects {...props} />
    </>
  )
}
