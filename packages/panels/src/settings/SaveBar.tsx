import type { SettingsView } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { t } from '../words/words.ts'
import { blocksOf } from './checks.ts'
import type { Editing } from './Settings.tsx'
import { type Step, stepsFor } from './Steps.tsx'
import type { SettingsState } from './use-settings.ts'

interface BarProps {
  readonly settings: SettingsState
  readonly editing: Editing
  readonly step: Step
  readonly onStep: (step: Step) => void
}

const Moves = ({ editing, step, onStep }: Pick<BarProps, 'editing' | 'step' | 'onStep'>) => {
  const steps = stepsFor(editing.view)
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  return (
    <>
      {before ? (
        <button type="button" className="p-button subtle" onClick={() => onStep(before)}>
          {t('settings.back')}
        </button>
      ) : null}
      {after ? (
        <button type="button" className="p-button" onClick={() => onStep(after)}>
          {t('settings.continue')}
        </button>
      ) : null}
    </>
  )
}

/** Saving unchanged settings has them attested anew: where somebody changed their document, or nothing attests them yet. */
const mends = ({ attestation: { is, changed, elsewhere, waiting }, methodologyItem }: SettingsView): boolean =>
  changed || elsewhere !== null || (is === 'noItem' && methodologyItem !== null && waiting.length === 0)

/** Always in reach: whether anything is unsaved, what keeps it from being saved, and the way on. */
export const SaveBar = ({ settings, editing, step, onStep }: BarProps) => {
  const { dirty, saving, newer } = settings
  const blocks = blocksOf(editing.view, editing.draft)
  const still = !(dirty || mends(editing.view)) || saving || newer !== undefined || blocks.length > 0
  return (
    <footer className="st-bar">
      {settings.saveProblem ? <Problem problem={settings.saveProblem} /> : null}
      {dirty && blocks.length > 0 ? (
        <p className="st-bad p-small" id="st-blocks">
          {`${t('settings.blocked')}: ${blocks.join(' ')}`}
        </p>
      ) : null}
      <div className="st-bar-row">
        {editing.view.mayConfigure ? (
          <>
            <button
              type="button"
              className="p-button primary"
              aria-disabled={still}
              aria-describedby={dirty && blocks.length > 0 ? 'st-blocks' : undefined}
              onClick={() => (still ? undefined : settings.save())}
            >
              {t(saving ? 'settings.saving' : 'settings.save')}
            </button>
            {dirty && !saving ? (
              <button type="button" className="p-button subtle" onClick={settings.discard}>
                {t('settings.discard')}
              </button>
            ) : null}
            <span className="st-bar-state" role="status">
              {t(dirty ? 'settings.unsaved' : editing.saved.template ? 'settings.unsaved.none' : 'settings.unsaved.first')}
            </span>
          </>
        ) : null}
        <span className="st-bar-moves">
          <Moves editing={editing} step={step} onStep={onStep} />
        </span>
      </div>
    </footer>
  )
}
