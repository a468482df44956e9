import { Chevron, Lock } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { keyOf, limitOf } from './allowed.ts'
import type { Tailorable } from './say.ts'

/** What no project may change for itself, each with its reason. */
export const Locked = ({ subjects }: { readonly subjects: readonly Tailorable[] }) =>
  subjects.length === 0 ? null : (
    <details>
      <summary className="bd-summary">
        <Chevron className="p-chevron" /> {t('binding.locked', { count: subjects.length })}
      </summary>
      <ul className="bd-entries">
        {subjects.map((subject) => (
          <li key={keyOf(subject)}>
            <Lock className="p-icon-neutral" />
            <div>
              <p>{subject.kind === 'parameter' ? subject.label : `${subject.id} ${subject.statement}`}</p>
              <p className="p-muted p-small">{t(`binding.limit.${limitOf(subject)}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
