import type { Client, UnaskedChange } from '@plumbline/core'
import { useId, useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { AskChange } from './AskChange.tsx'
import { type TabProps, whyNot } from './BaselineTab.tsx'
import { Change } from './Change.tsx'

type Asking = { readonly from: UnaskedChange | undefined } | undefined

const AskButton = ({ view, primary, ask }: { readonly primary: boolean; readonly ask: () => void } & Pick<TabProps, 'view'>) => {
  const id = useId()
  const may = view.mayAsk.length === 0
  return (
    <div className="b-acts">
      <button
        type="button"
        className={primary ? 'p-button primary' : 'p-button'}
        aria-disabled={!may}
        aria-describedby={id}
        onClick={() => (may ? ask() : undefined)}
      >
        {t('plan.changes.ask')}
      </button>
      <span id={id} className="b-against">
        {whyNot(view.mayAsk)}
      </span>
    </div>
  )
}

const Unasked = ({ view, host, put }: { readonly host: Host; readonly put: (from: UnaskedChange) => void } & Pick<TabProps, 'view'>) => (
  <>
    {view.unasked.map((change) => (
      <li key={change.ref}>
        <div className="b-line">
          <button type="button" className="p-link" onClick={() => host.open(change.url)}>
            {change.title} <span className="p-muted">{change.key}</span>
          </button>
          <span className="p-muted p-small">{t('plan.changes.item')}</span>
        </div>
        {view.mayAsk.length === 0 ? (
          <div className="b-acts">
            <button type="button" className="p-button" onClick={() => put(change)}>
              {t('plan.changes.put')}
            </button>
          </div>
        ) : null}
      </li>
    ))}
  </>
)

/** What is asked to be changed of a project, and what became of it. */
export const ChangesTab = ({ client, host, ...props }: { readonly client: Client; readonly host: Host } & TabProps) => {
  const { view } = props
  const [asking, setAsking] = useState<Asking>()
  const done: TabProps['act'] = (act) => {
    setAsking(undefined)
    props.act(act)
  }
  if (asking) return <AskChange client={client} from={asking.from} {...props} act={done} close={() => setAsking(undefined)} />
  const empty = view.changes.length + view.unasked.length === 0
  return (
    <div className="b-part">
      {empty ? (
        <section className="b-empty">
          <h3>{t('plan.changes.none')}</h3>
          <p className="p-muted">{t('plan.changes.none.text')}</p>
        </section>
      ) : (
        <ul className="b-list">
          {view.changes.map((change) => (
            <Change key={change.seq} change={change} host={host} {...props} />
          ))}
          <Unasked view={view} host={host} put={(from) => setAsking({ from })} />
        </ul>
      )}
      {view.hidden > 0 ? <p className="p-muted p-small">{t('plan.changes.hidden', { count: view.hidden })}</p> : null}
      <AskButton view={view} primary={empty} ask={() => setAsking({ from: undefined })} />
    </div>
  )
}
