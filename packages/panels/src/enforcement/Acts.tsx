import type { EnforcementView } from '@plumbline/core'
import { useState } from 'react'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import { pastWords } from './Past.tsx'
import type { EnforcementState, Progress } from './use-enforcement.ts'

const choices = ['refuse', 'allow'] as const

const Unable = ({
  value,
  choose,
}: {
  readonly value: EnforcementView['whenUnable']
  readonly choose: (value: EnforcementView['whenUnable']) => void
}) => (
  <fieldset className="e-unable">
    <legend className="p-label">{t('enforcement.unable')}</legend>
    {choices.map((choice) => (
      <label key={choice}>
        <input type="radio" name="e-unable" checked={value === choice} onChange={() => choose(choice)} />{' '}
        {t(`enforcement.unable.${choice}`)}
      </label>
    ))}
  </fieldset>
)

const Running = ({ done, all }: Progress) => (
  <div className="e-progress" role="status">
    <progress max={all} value={done} aria-label={t('enforcement.progress', { done, all })} />
    <span className="p-muted p-small">{t('enforcement.progress', { done, all })}</span>
  </div>
)

/** Why the button does nothing now; empty where it does. */
const becauseOf = (view: EnforcementView, chosen: EnforcementView['whenUnable']): string => {
  const { preview } = view
  if (preview?.obstacles.some(({ stops }) => stops)) return t('enforcement.because.stops')
  const same = preview?.changes.length === 0 && chosen === view.whenUnable && view.status === 'inForce'
  return same ? t('enforcement.because.nothing') : ''
}

const TakeBack = ({ state, close }: { readonly state: EnforcementState; readonly close: () => void }) => (
  <Dialog title={t('enforcement.take.title')} onClose={close}>
    <p>{t('enforcement.take.text')}</p>
    <div className="p-dialog-actions">
      <button type="button" className="p-button subtle" onClick={close}>
        {t('shared.cancel')}
      </button>
      <button
        type="button"
        className="p-button primary"
        onClick={() => {
          close()
          void state.take()
        }}
      >
        {t('enforcement.take')}
      </button>
    </div>
  </Dialog>
)

interface PastFirstProps {
  readonly past: EnforcementView['past']
  readonly toRunning: () => void
  readonly put: () => void
  readonly close: () => void
}

/** Before the gates close behind projects that nobody declared: it can be done first, or left. */
const PastFirst = ({ past, toRunning, put, close }: PastFirstProps) => (
  <Dialog title={t('enforcement.past.title')} onClose={close}>
    <p>{pastWords(past)}</p>
    <p>{t('enforcement.past.text')}</p>
    <div className="p-dialog-actions">
      <button type="button" className="p-button subtle" onClick={close}>
        {t('shared.cancel')}
      </button>
      <button
        type="button"
        className="p-button"
        onClick={() => {
          close()
          put()
        }}
      >
        {t('enforcement.past.anyway')}
      </button>
      <button
        type="button"
        className="p-button primary"
        onClick={() => {
          close()
          toRunning()
        }}
      >
        {t('enforcement.past.go')}
      </button>
    </div>
  </Dialog>
)

interface ActsProps {
  readonly view: EnforcementView
  readonly state: EnforcementState
  readonly toRunning: () => void
}

/** Putting in force, and taking back, with how far it has come. */
export const Acts = ({ view, state, toRunning }: ActsProps) => {
  const [chosen, choose] = useState(view.whenUnable)
  const [taking, setTaking] = useState(false)
  const [asking, setAsking] = useState(false)
  const because = becauseOf(view, chosen)
  const busy = state.progress !== undefined
  const mends = view.status === 'inForce'
  const put = (): void => void state.put(chosen)
  const ask = view.past.open > 0 && !mends ? () => setAsking(true) : put
  return (
    <div className="e-acts">
      {view.preview?.explains ? <Unable value={chosen} choose={choose} /> : null}
      {state.progress ? <Running {...state.progress} /> : null}
      <div className="p-row">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={because !== '' || busy}
          aria-describedby="e-because"
          onClick={() => (because === '' && !busy ? ask() : undefined)}
        >
          {t(mends ? 'enforcement.mend' : 'enforcement.put')}
        </button>
        {(view.preview?.undo.length ?? 0) > 0 ? (
          <button type="button" className="p-button subtle" aria-disabled={busy} onClick={() => (busy ? undefined : setTaking(true))}>
            {t('enforcement.take')}
          </button>
        ) : null}
        <span id="e-because" className="p-muted p-small">
          {because}
        </span>
      </div>
      {asking ? <PastFirst past={view.past} toRunning={toRunning} put={put} close={() => setAsking(false)} /> : null}
      {taking ? <TakeBack state={state} close={() => setTaking(false)} /> : null}
    </div>
  )
}
