import { useCall } from '../call/use-call.ts'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { Funded } from './Funded.tsx'
import { ValueRisk } from './ValueRisk.tsx'

/** The cards of the overview that need scores and the strategy: both from one question. */
export const Outlook = ({ client, host, components, turn }: Omit<PortfolioPageProps, 'today'>) => {
  const { value: view, problem } = useCall(client, 'selection.open', {})
  const given = { view, problem, components, host, turn }
  return (
    <>
      <ValueRisk {...given} />
      <Funded {...given} />
    </>
  )
}
