import type { CriterionView } from '@plumbline/core'
import { Facts } from '../gate/Facts.tsx'
import { type Groups, standingOf } from '../gate/groups.ts'
import { StandingIcon } from '../gate/standing.tsx'
import type { ShownGate } from '../gate/state.ts'
import { type MessageId, t } from '../words/words.ts'

const Group = ({
  title,
  criteria,
  gate,
  locale,
}: {
  readonly title: MessageId
  readonly criteria: readonly CriterionView[]
  readonly gate: ShownGate
  readonly locale: string
}) => {
  if (criteria.length === 0) return null
  const amounts = gate.judged.criteria.flatMap(({ observed }) => observed).filter(({ unit }) => unit === 'money')
  return (
    <section className="g-section">
      <h3>
        {t(title)} <span className="g-count">{criteria.length}</span>
      </h3>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id} className="g-criterion">
            <StandingIcon standing={standingOf(criterion)} />
            <div>
              <h4>{criterion.statement}</h4>
              <Facts criterion={criterion} amounts={amounts} locale={locale} openSettings={undefined} record={undefined} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is not met, could not be checked or was waived, with its values: what somebody who decides has to know. */
export const OpenCriteria = ({ gate, groups, locale }: { readonly gate: ShownGate; readonly groups: Groups; readonly locale: string }) => (
  <>
    <Group title="gate.group.holding" criteria={groups.holding} gate={gate} locale={locale} />
    <Group title="gate.group.worthFixing" criteria={groups.worthFixing} gate={gate} locale={locale} />
    <Group title="gate.group.waiting" criteria={groups.waiting} gate={gate} locale={locale} />
    <Group title="decisions.waived" criteria={groups.met.filter(({ waived }) => waived)} gate={gate} locale={locale} />
  </>
)
