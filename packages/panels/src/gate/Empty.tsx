import type { Client, GateView } from '@plumbline/core'
import type { Host } from '../host.ts'
import { DiamondDashed } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Behind } from './Behind.tsx'
import type { EmptyGate, Work } from './state.ts'

const textOf = ({ reason, mayConfigure, mayJudge }: EmptyGate): string => {
  switch (reason) {
    case 'noTemplate':
      return t(mayConfigure ? 'gate.none.noTemplate.admin' : 'gate.none.noTemplate.reader')
    case 'notJudged':
      return t(mayJudge ? 'gate.none.notJudged.may' : 'gate.none.notJudged.wait')
    case 'notAttested':
      return t(mayJudge ? 'gate.none.notAttested.text' : 'gate.none.notAttested.wait')
    case 'notAProjectItem':
      return t('gate.none.notAProjectItem.text')
    case 'phaseUnknown':
      return t(mayConfigure ? 'gate.none.phaseUnknown.admin' : 'gate.none.phaseUnknown.reader')
    case 'dropped':
      return t('gate.none.dropped.text')
    case 'allPassed':
      return t('gate.none.allPassed.text')
  }
}

/** Where the first step lies in the settings. */
const inSettings: readonly EmptyGate['reason'][] = ['noTemplate', 'phaseUnknown']

/** A project that was judged: what is still open of it and what was decided stays in sight. */
const behind: readonly EmptyGate['reason'][] = ['allPassed', 'dropped', 'phaseUnknown']

/** Why there is no judgement to show, and the first step towards one. */
export const Empty = ({
  view,
  client,
  host,
  item,
  work,
  judge,
  replace,
}: {
  readonly view: EmptyGate
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly work: Work
  judge(): void
  readonly replace: (gate: GateView) => void
}) => {
  const { reason, mayConfigure, mayJudge } = view
  const busy = work.doing === 'judging'
  return (
    <>
      <div className="g-empty">
        <DiamondDashed className="p-icon-neutral" />
        <h2 id="gate-title">{t(`gate.none.${reason}`)}</h2>
        <p>{textOf(view)}</p>
        {inSettings.includes(reason) && mayConfigure && host.openSettings ? (
          <button type="button" className="p-button primary" onClick={host.openSettings}>
            {t('shared.openSettings')}
          </button>
        ) : null}
        {mayJudge ? (
          <button type="button" className="p-button primary" aria-disabled={busy} onClick={() => (busy ? undefined : judge())}>
            {t(busy ? 'gate.judging' : 'gate.judgeNow')}
          </button>
        ) : null}
      </div>
      {behind.includes(reason) ? <Behind client={client} host={host} item={item} view={view} replace={replace} /> : null}
    </>
  )
}
