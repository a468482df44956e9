import type { Groups } from '../gate/groups.ts'
import type { ShownGate } from '../gate/state.ts'
import { useModal } from '../look/use-modal.ts'
import { t } from '../words/words.ts'

export interface ConfirmProps {
  readonly view: ShownGate
  readonly groups: Groups
  onConfirm(): void
  onClose(): void
}

/** Asks once more before a decision is recorded, and says what stays worth fixing. The browser keeps the focus inside and gives it back. */
export const Confirm = ({ view, groups, onConfirm, onClose }: ConfirmProps) => {
  const dialog = useModal()
  return (
    <dialog ref={dialog} className="p-dialog" aria-labelledby="gate-confirm" onClose={onClose}>
      <div className="p-dialog-body">
        <h2 id="gate-confirm">{t('approval.confirm.title', { gate: view.gate.id })}</h2>
        <p>
          <b>{t('gate.title', { id: view.gate.id, name: view.gate.name })}</b>
        </p>
        {view.gate.opensPhase ? <p>{t('approval.confirm.opens', { phase: view.gate.opensPhase })}</p> : null}
        {groups.worthFixing.length > 0 ? <p>{t('approval.confirm.warnings', { count: groups.worthFixing.length })}</p> : null}
        <p className="p-muted">{t('approval.confirm.text')}</p>
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="button" className="p-button primary" onClick={onConfirm}>
            {t('approval.declare')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
