import type { LinkMeaning, LinkTypeView } from '@plumbline/core'
import { t } from '../words/words.ts'
import type { DependenciesState } from './use-dependencies.ts'

const meanings: readonly LinkMeaning[] = ['firstNeeded', 'secondNeeded', 'nothing']

/** What the tracker's kinds of links mean for the order of work; sites name them as they like. */
export const LinkTypes = ({ types, state }: { readonly types: readonly LinkTypeView[]; readonly state: DependenciesState }) => (
  <details className="p-card-body">
    <summary>{t('roadmap.types')}</summary>
    <ul>
      {types.map(({ type, words, count, means }) => (
        <li key={type} className="p-form-row">
          <label>
            <span className="p-label">{t('roadmap.type', { type, words, count })}</span>
            <select
              className="p-field"
              value={means}
              aria-disabled={state.busy}
              onChange={(event) => {
                const chosen = meanings.find((one) => one === event.target.value)
                if (chosen) void state.mean(type, chosen)
              }}
            >
              {meanings.map((one) => (
                <option key={one} value={one}>
                  {t(`roadmap.means.${one}`, { words })}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  </details>
)
