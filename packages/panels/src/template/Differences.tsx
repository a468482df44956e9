import type { Template } from '@plumbline/core'
import { differenceOf, differenceWords } from '@plumbline/core/methodology'
import { t } from '../words/words.ts'

/** What the draft says otherwise than the version in force, in words. */
export const Differences = ({ before, after }: { readonly before: Template | undefined; readonly after: Template }) => {
  if (!before || before.id !== after.id)
    return (
      <section>
        <h2>{t('template.differences')}</h2>
        <p className="p-muted">{t('template.differences.other')}</p>
      </section>
    )
  const words = differenceWords(differenceOf(before, after), after, before)
  return (
    <section>
      <h2>{t('template.differences.since', { version: before.version })}</h2>
      {words.length === 0 ? <p className="p-muted">{t('template.differences.none')}</p> : null}
      <ul className="st-differences" lang="en">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
