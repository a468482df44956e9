import { type ComponentReading, deriveFacts } from '../facts/derive.ts'
import type { Facts } from '../facts/facts.ts'
import { tierOf } from '../facts/tier.ts'
import { type ComponentMove, type DryRunSubject, dryRun, totalsOf } from '../gates/dry-run.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import type { IsoDate } from '../work/values.ts'
import type { Governance } from './governance-file.ts'
import { refOf } from './publishable.ts'
import { collect, readComponents } from './read-components.ts'
import type { DryRunView } from './template-views.ts'

type Row = DryRunView['components'][number]

const phaseIn = ({ values }: Facts): string | null => {
  const phase = values['component.phase']
  return phase?.known && phase.value.is === 'choice' ? phase.value.choice : null
}

/** Without the documents of a site nobody knows which gates were passed, so that none of them is told to reopen. */
const subjectOf = (facts: Facts): DryRunSubject => ({
  facts,
  tier: tierOf(facts.values['component.tier']),
  phase: phaseIn(facts),
  passages: [],
})

const viewOf = (template: Template, against: Template, components: readonly Row[], asOf: IsoDate | undefined): DryRunView => ({
  template: refOf(template),
  against: refOf(against),
  asOf: asOf ?? null,
  components,
  notCompared: [],
  totals: totalsOf(components),
})

/** Tries a template on facts that were kept, for example the examples that a PMO keeps beside its templates. */
export const dryRunFacts = (
  against: Template,
  template: Template,
  kept: readonly { readonly name: string; readonly facts: Facts }[],
  asOf?: IsoDate,
): DryRunView => {
  const run = dryRun(against, template)
  const rows = kept.map(({ name, facts }): Row => {
    const subject = subjectOf(facts)
    const move: ComponentMove = run(subject, asOf)
    return { ref: name, key: name, title: name, tier: subject.tier, judgedAt: `${facts.asOf}T00:00:00.000Z`, ...move }
  })
  return viewOf(template, against, rows, asOf)
}

const componentsAtOnce = 20

/** Tries a template on every project that this identity can read now, with the template and the mapping of a governance file. Writes nothing. */
export const dryRunLive = async (
  ports: Ports,
  call: Call,
  {
    governance,
    template,
    tell,
  }: { readonly governance: Governance; readonly template: Template; readonly tell: (done: number, total: number) => void },
): Promise<DryRunView> => {
  const { mapping, zone, passageDays } = governance
  const tracker = ports.tracker({ mapping, zone })
  const refs = (await collect(tracker.items({ kind: 'components' }, []))).values.map(({ ref }) => ref)
  const run = dryRun(governance.template, template)
  const row = (reading: ComponentReading): Row => {
    const { ref, key, title } = reading.project
    const subject = subjectOf(deriveFacts(reading).facts)
    return { ref, key, title, tier: subject.tier, judgedAt: reading.readAt, ...run(subject) }
  }
  const rows: Row[] = []
  for (let from = 0; from < refs.length; from += componentsAtOnce) {
    const settings = { template: null, mapping, zone, passageDays }
    const readings = await readComponents(tracker, call, settings, refs.slice(from, from + componentsAtOnce))
    rows.push(...readings.map(row))
    tell(Math.min(from + componentsAtOnce, refs.length), refs.length)
  }
  return viewOf(template, governance.template, rows, undefined)
}
