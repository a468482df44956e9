import type { Client, SettingsView } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { EnforcementPart } from './EnforcementPart.tsx'
import { JobsPart } from './JobsPart.tsx'
import { LeftPart } from './LeftPart.tsx'
import { MirrorsPart } from './MirrorsPart.tsx'
import { RefreshPart } from './RefreshPart.tsx'
import { useJobs } from './use-jobs.ts'
import { useMirrors } from './use-mirrors.ts'
import { usePlan } from './use-plan.ts'

interface Props {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  /** The settings say something else now. */
  readonly changed: () => void
}

/** What works by itself: how old everything is, what it costs, long searches, and the projects of other sites. */
export const OperationsPage = ({ client, host, view: { zone }, changed }: Props) => {
  const [jobs, mirrors] = [useJobs(client), useMirrors(client, host)]
  const { value, problem } = jobs.opened
  const first = value?.jobs.every(({ kind }) => kind !== 'refresh' && kind !== 'ownRefresh') === true
  const plan = usePlan(client, host, { changed, first })
  const given = { zone, locale: host.locale }
  return (
    <div>
      {problem ? <Problem problem={problem} retry={() => void jobs.opened.again()} /> : null}
      {!value && !problem ? (
        <div className="st-loading" role="status" aria-label={t('settings.loading')}>
          <span className="p-skeleton" />
          <span className="p-skeleton tall" />
        </div>
      ) : null}
      {value ? <RefreshPart view={value} state={jobs} plan={plan} {...given} /> : null}
      {jobs.problem ? <Problem problem={jobs.problem} /> : null}
      {plan.problem ? <Problem problem={plan.problem} /> : null}
      <EnforcementPart client={client} {...given} />
      <LeftPart client={client} {...given} />
      {value ? <JobsPart view={value} state={jobs} {...given} /> : null}
      {mirrors.opened.problem ? <Problem problem={mirrors.opened.problem} retry={() => void mirrors.opened.again()} /> : null}
      {mirrors.opened.value ? <MirrorsPart view={mirrors.opened.value} zone={zone} host={host} state={mirrors} /> : null}
    </div>
  )
}
