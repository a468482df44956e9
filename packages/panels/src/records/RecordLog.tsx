import type { RecordView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** What a line of the log names: facts by their labels, with those taken back apart. */
const whatWords = (what: string, view: RecordView): string => {
  if (what === 'import') return t('records.log.import')
  return what
    .split(' ')
    .map((name) => {
      if (name === 'iterations') return t('records.iterations')
      const bare = name.replace(/^-/, '')
      const label = view.facts.find(({ fact }) => fact === bare)?.label ?? bare
      return name === bare ? label : t('records.log.takenBack', { fact: label })
    })
    .join(', ')
}

/** Who recorded what and when, newest first. */
export const RecordLog = ({ view, locale }: { readonly view: RecordView; readonly locale: string }) =>
  view.log.length === 0 ? null : (
    <details className="r-section r-more">
      <summary>
        <Chevron className="p-chevron" />
        <h3>{t('records.log')}</h3>
      </summary>
      <ul>
        {view.log.map(({ at, byName, what, count }) => (
          <li key={`${at} ${what}`} className="r-line">
            <span>
              {t('records.log.line', { name: byName, count })}: {whatWords(what, view)}
            </span>
            <time className="p-muted p-small" dateTime={at}>
              {moment(at, view.zone, locale)}
            </time>
          </li>
        ))}
      </ul>
    </details>
  )
