import type { Client, GateView } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { useSettling } from '../gate/use-settling.ts'
import type { Host } from '../host.ts'
import { PartLoading } from '../portfolio/Part.tsx'
import { t } from '../words/words.ts'
import { Decide } from './ApproverPage.tsx'

export interface DecideHereProps {
  readonly item: string
  readonly client: Client
  readonly host: Host
  /** After something was decided here. */
  readonly done: () => void
}

/** The vote on one project, where what it rests on stands beside it: in an open meeting. */
export const DecideHere = ({ item, client, host, done }: DecideHereProps) => {
  const opened = useCall(client, 'gate.open', { item })
  const { value: gate } = opened
  const replace = (after: GateView): void => {
    opened.replace(after)
    done()
  }
  useSettling({ client, item }, gate, replace)
  if (opened.problem && !gate) return <Problem problem={opened.problem} retry={() => void opened.again()} />
  if (!gate) return <PartLoading />
  if (gate.kind === 'empty') return <p className="p-muted">{t('decisions.gone')}</p>
  return <Decide gate={gate} client={client} host={host} item={item} replace={replace} bare />
}
