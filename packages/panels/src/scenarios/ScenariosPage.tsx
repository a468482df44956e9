import type { ScenarioCard } from '@plumbline/core'
import { useCallback, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { Baseline } from './Baseline.tsx'
import { Cards } from './Cards.tsx'
import { CompareChart } from './CompareChart.tsx'
import { CompareTable } from './CompareTable.tsx'
import { DifferTable } from './DifferTable.tsx'
import { InWords } from './InWords.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { useComparison, useScenarios } from './use-scenarios.ts'

const Compared = ({
  client,
  host,
  chosen,
}: Pick<PortfolioPageProps, 'client'> & { readonly host: Host; readonly chosen: readonly string[] }) => {
  const { value, state, problem, again } = useComparison(client, chosen)
  const open = useCallback((url: string) => host.open(url), [host])
  if (problem) return <Problem problem={problem} retry={() => void again()} />
  if (!value) return <PartLoading />
  return (
    <div className="sn-compared" aria-busy={state === 'loading'}>
      <InWords comparison={value} locale={host.locale} />
      <CompareTable comparison={value} locale={host.locale} />
      <DifferTable comparison={value} locale={host.locale} open={open} />
      <CompareChart comparison={value} locale={host.locale} />
    </div>
  )
}

/** Saved selections: compared side by side, commented, and one of them committed by two people. */
export const ScenariosPage = ({ client, host, turn }: PortfolioPageProps) => {
  const state = useScenarios(client, host)
  const [proposing, setProposing] = useState<ScenarioCard | null>(null)
  const { open, chosen } = state
  const list = open.value
  if (!list && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!list) return <PartLoading />
  if (list.scenarios.length === 0)
    return (
      <section className="pf-empty">
        <h2>{t('scenarios.empty')}</h2>
        <p>{t('scenarios.empty.step')}</p>
        <button type="button" className="p-button primary" onClick={() => turn('selection')}>
          {t('scenarios.empty.toSelection')}
        </button>
      </section>
    )
  return (
    <div className="sn-page">
      <div className="p-two">
        <Cards list={list} state={state} locale={host.locale} onPropose={setProposing} />
        <Baseline list={list} state={state} locale={host.locale} />
      </div>
      {chosen.length === 0 ? (
        <p className="p-banner">{t('scenarios.chooseSome')}</p>
      ) : (
        <Compared client={client} host={host} chosen={chosen} />
      )}
      {proposing ? (
        <ProposeDialog card={proposing} baselineVersion={list.baselineVersion} state={state} onClose={() => setProposing(null)} />
      ) : null}
    </div>
  )
}
