import type { ReviewProject } from '@plumbline/core'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

type From = NonNullable<ReviewProject['from']>

/** A project of another site in a review of this one: where it was read, and where what is decided of it is decided. */
export const Elsewhere = ({ from: { name, url, readAt }, host }: { readonly from: From; readonly host: Host }) => (
  <p className="p-small p-muted">
    {t('reviews.from', { name, day: day(readAt.slice(0, 10), host.locale) })}{' '}
    <a
      href={url}
      onClick={(event) => {
        event.preventDefault()
        host.open(url)
      }}
    >
      {t('reviews.from.open', { name })}
    </a>
  </p>
)
