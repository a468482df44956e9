import type { Client, ComponentSummary, ExportedPack, LedgersChecked } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Checked } from './Checked.tsx'
import { Progress } from './Progress.tsx'
import { joined } from './pack.ts'
import { useRun } from './use-run.ts'

type Exporting = ReturnType<typeof useRun<ExportedPack>> & { readonly save: (format: 'json' | 'html') => Promise<void> }

const useExport = (client: Client, host: Host, item: { readonly item?: string }): Exporting => {
  const exported = useRun<ExportedPack>()
  const save = async (format: 'json' | 'html'): Promise<void> => {
    const parts = await exported.start((from) => client.call('ledger.export', { ...item, format: 'json', from }))
    const [first] = parts ?? []
    if (!parts || !first) return
    const text = joined(parts.map((part) => part.text))
    const readable = format === 'html' ? await client.call('ledger.readable', { text }) : undefined
    if (readable && !readable.ok) return host.notify({ tone: 'problem', title: readable.problem.message, text: readable.problem.remedy })
    const file = readable
      ? { name: first.name.replace(/json$/, 'html'), type: 'text/html;charset=utf-8', text: readable.value.text }
      : { name: first.name, type: 'application/json', text }
    host.save(file)
    host.notify({ tone: 'success', title: t('ledger.exported'), ...(format === 'json' ? { text: t('ledger.exported.text') } : {}) })
  }
  return { ...exported, save }
}

const Scope = ({
  components,
  item,
  choose,
}: {
  readonly components: readonly ComponentSummary[]
  readonly item: string
  readonly choose: (item: string) => void
}) => (
  <label className="lg-scope">
    <span className="p-label">{t('ledger.scope')}</span>
    <select className="p-field" value={item} onChange={({ target }) => choose(target.value)}>
      <option value="">{t('ledger.scope.all')}</option>
      {components.map(({ ref, key, title }) => (
        <option key={ref} value={ref}>
          {key} {title}
        </option>
      ))}
    </select>
  </label>
)

/** Verifies ledgers as they stand in this site, and hands them out as an evidence pack. */
export const SitePart = ({
  client,
  host,
  components,
}: {
  readonly client: Client
  readonly host: Host
  readonly components: readonly ComponentSummary[]
}) => {
  const [item, setItem] = useState('')
  const one = item === '' ? {} : { item }
  const verifying = useRun<LedgersChecked>()
  const exporting = useExport(client, host, one)
  const busy = verifying.run.state === 'running' || exporting.run.state === 'running'
  const unlessBusy = (start: () => void) => () => (busy ? undefined : start())
  const verify = (): void => void verifying.start((from) => client.call('ledger.verify', { ...one, from }))
  const { run } = verifying
  const choose = (next: string): void => {
    setItem(next)
    verifying.clear()
  }
  return (
    <section className="lg-part">
      <div className="lg-bar">
        <Scope components={components} item={item} choose={choose} />
        <button type="button" className="p-button primary" aria-disabled={busy} onClick={unlessBusy(verify)}>
          {t('ledger.verify')}
        </button>
        <button type="button" className="p-button" aria-disabled={busy} onClick={unlessBusy(() => void exporting.save('json'))}>
          {t('ledger.export.json')}
        </button>
        <button type="button" className="p-button" aria-disabled={busy} onClick={unlessBusy(() => void exporting.save('html'))}>
          {t('ledger.export.html')}
        </button>
      </div>
      {exporting.run.problem ? <Problem problem={exporting.run.problem} /> : null}
      {exporting.run.state === 'running' ? <Progress run={exporting.run} stop={exporting.stop} /> : null}
      <Progress run={run} stop={verifying.stop} />
      {run.parts.length > 0 ? <Checked subjects={run.parts.flatMap(({ subjects }) => subjects)} locale={host.locale} /> : null}
    </section>
  )
}
