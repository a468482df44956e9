import type { EnforcementView } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

type PastGates = EnforcementView['past']

/** Who stands past a gate without a pass, by name. */
export const pastWords = ({ open, examples }: PastGates): string =>
  t('enforcement.past', {
    count: open,
    keys: examples.map(({ key }) => key).join(', '),
    more: open - examples.length,
  })

/** Projects past a gate already: declared, or still to be declared before the gates are put in force. */
export const Past = ({ past, toRunning }: { readonly past: PastGates; readonly toRunning: () => void }) => (
  <>
    {past.open > 0 ? (
      <div className="p-banner warning st-banner e-past" role="note">
        <Warn className="p-icon-warning" />
        <div>
          <p className="p-problem-title">{pastWords(past)}</p>
          <p>{t('enforcement.past.text')}</p>
          <button type="button" className="p-link" onClick={toRunning}>
            {t('enforcement.past.go')}
          </button>
        </div>
      </div>
    ) : null}
    {past.declared > 0 ? <p className="p-muted p-small">{t('enforcement.past.declared', { count: past.declared })}</p> : null}
  </>
)
