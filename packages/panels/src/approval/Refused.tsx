import type { Obstacle, Problem as ProblemValue } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { type Around, obstacleWords } from './obstacles.ts'

/** Why nothing was recorded: what stands against it, or what failed on the way. */
export const Refused = ({
  refused,
  problem,
  around,
}: {
  readonly refused: readonly Obstacle[]
  readonly problem: ProblemValue | undefined
  readonly around: Around
}) => (
  <>
    {problem ? (
      <div className="g-failure">
        <p>{t('approval.actFailed')}</p>
        <Problem problem={problem} />
      </div>
    ) : null}
    {refused.length > 0 ? (
      <div className="p-banner warning" role="alert">
        <Waiting className="p-icon-warning" />
        <span>
          <b>{t('approval.notice.refused')}.</b> {obstacleWords(refused, around).join(' ')}
        </span>
      </div>
    ) : null}
  </>
)
