import type { ComponentType } from 'react'
import { usePart } from '../call/use-part.ts'
import { t } from '../words/words.ts'

export const PartLoading = () => (
  <div className="pf-loading" role="status" aria-label={t('shared.partLoading')}>
    <span className="p-skeleton" />
    <span className="p-skeleton tall" />
    <span className="p-skeleton tall" />
  </div>
)

/** A page that is fetched with its words and looks when somebody turns to it. */
export const Part = <P extends object>({
  load,
  locale,
  props,
}: {
  readonly load: (locale: string) => Promise<ComponentType<P>>
  readonly locale: string
  readonly props: P
}) => {
  const loaded = usePart(load, locale)
  if (loaded === undefined) return <PartLoading />
  if (loaded === 'lost')
    return (
      <p className="p-problem" role="alert">
        {t('shared.partLost')}
      </p>
    )
  const { part: Page } = loaded
  return <Page {...props} />
}
