import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { ErasePart } from './ErasePart.tsx'
import { PackPart } from './PackPart.tsx'
import { SitePart } from './SitePart.tsx'

/** Ledgers: verified, handed out, checked from a pack, and a person taken out of them. */
export const LedgerPage = ({ client, host, components }: PortfolioPageProps) => {
  const site = useCall(client, 'governance.site', {})
  const { value, problem } = site
  return (
    <div className="lg">
      <header>
        <h2>{t('ledger.title')}</h2>
        <p className="p-muted">{t('ledger.intro')}</p>
      </header>
      {problem ? <Problem problem={problem} retry={() => void site.again()} /> : null}
      {value?.maySet ? <SitePart client={client} host={host} components={components} /> : null}
      {value && !value.maySet ? <p>{t('ledger.ask')}</p> : null}
      {!value && !problem ? (
        <div role="status" aria-label={t('shared.partLoading')}>
          <span className="p-skeleton" />
        </div>
      ) : null}
      <PackPart client={client} host={host} />
      {value?.maySet ? <ErasePart client={client} host={host} needsItem={value.needsItem} /> : null}
    </div>
  )
}
