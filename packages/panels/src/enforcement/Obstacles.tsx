import type { GuardObstacle } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

const List = ({ obstacles }: { readonly obstacles: readonly GuardObstacle[] }) => (
  <ul>
    {obstacles.map(({ kind, where }) => (
      <li key={`${kind} ${where}`}>{t(`enforcement.obstacle.${kind}`, { where })}</li>
    ))}
  </ul>
)

/** What stands in the way, and what will not be held even so. */
export const Obstacles = ({ obstacles }: { readonly obstacles: readonly GuardObstacle[] }) => {
  const stopping = obstacles.filter(({ stops }) => stops)
  const others = obstacles.filter(({ stops }) => !stops)
  return (
    <>
      {stopping.length > 0 ? (
        <div className="p-banner warning st-banner" role="note">
          <Warn className="p-icon-warning" />
          <div>
            <p className="p-problem-title">{t('enforcement.stops')}</p>
            <List obstacles={stopping} />
          </div>
        </div>
      ) : null}
      {others.length > 0 ? (
        <section className="st-block e-notes">
          <h2>{t('enforcement.notes')}</h2>
          <List obstacles={others} />
        </section>
      ) : null}
    </>
  )
}
