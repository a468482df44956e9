import type { BindingView } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { misfitWords } from './say.ts'
import type { BindingState } from './use-binding.ts'

/** Why the last try changed nothing. */
export const Refused = ({ state: { refusal }, view }: { readonly state: BindingState; readonly view: BindingView }) => {
  if (!refusal) return null
  const reasons =
    refusal.problem === 'misfits'
      ? refusal.misfits.map((misfit) => misfitWords(misfit, view))
      : refusal.obstacles.map((obstacle) => t(`binding.obstacle.${obstacle}`))
  return (
    <div className="p-banner warning" role="alert">
      <Warn className="p-icon-warning" />
      <div>
        <p className="p-problem-title">{t('binding.refused')}</p>
        <ul>
          {reasons.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
