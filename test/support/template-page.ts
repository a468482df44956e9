import { type Criterion, type Demand, effectiveTemplate, type Gate, type Parameter, type Template, type Tier } from '@plumbline/core'
import { sentenceOf, statementIn } from '@plumbline/core/methodology'
import { askedIn, effortIn, inColumns, tiers } from './template-page-asked.ts'
import { partsOfPage } from './template-page-parts.ts'

const nameOf = (template: Template, role: string): string => template.roles.find(({ id }) => id === role)?.name ?? role

const deciders = (template: Template, { quorum, decidedBy }: Gate): string => {
  const all = (quorum?.all ?? []).map((role) => nameOf(template, role))
  const more = quorum?.atLeast ? [`${quorum.atLeast.count} of ${quorum.atLeast.of.map((role) => nameOf(template, role)).join(', ')}`] : []
  return [...all, ...more].join(' + ') || decidedBy.map((role) => nameOf(template, role)).join(', ')
}

const mergedWords = ({ mergedInto = {} }: Gate): string[] => Object.entries(mergedInto).map(([tier, into]) => `${tier}: judged at ${into}`)

const phaseName = (template: Template, phase: string | null | undefined): string =>
  template.phases.find(({ id }) => id === phase)?.name ?? '–'

const gates = (template: Template): string =>
  inColumns(
    ['Gate', 'Stands for', 'From', 'Opens', 'Decided by', 'Not by', 'Answer within', 'A stop leads to', 'Remarks'],
    template.gates.map((gate) => [
      gate.id,
      gate.name,
      phaseName(template, gate.from),
      phaseName(template, gate.opens),
      deciders(template, gate),
      (gate.distinctFrom ?? []).map((role) => nameOf(template, role)).join(', ') || '–',
      gate.slaDays === undefined ? '–' : `${gate.slaDays} working days`,
      phaseName(template, gate.onStop),
      [
        ...(gate.mode === 'informational' ? ['for information'] : gate.mode === 'external' ? ['judged by machine'] : []),
        ...(gate.repeats ? ['held again and again'] : []),
        ...mergedWords(gate),
      ].join('; ') || '–',
    ]),
  )

const detail = (template: Template, criterion: Criterion): string => {
  const { guideline, evidence, passes, when } = criterion
  const { parameters } = effectiveTemplate(template, 'standard')
  return [
    `#### ${criterion.id} ${statementIn(template, criterion)}`,
    '',
    `${guideline.why}`,
    '',
    `- **How to fix it:** ${guideline.howToFix}`,
    `- **Example.** ${guideline.example}`,
    ...(evidence === undefined ? [] : [`- **Evidence.** ${evidence}`]),
    `- **Help:** ${guideline.helper}${criterion.waivable ? '' : ' · **Nobody can waive it.**'}`,
    ...(when ? [`- **Applies where** ${sentenceOf(when, parameters)}`] : []),
    `- **Checked as:** ${sentenceOf(passes, parameters)}`,
  ].join('\n')
}

const askedAt = (template: Template, place: string, title: string): string => {
  const criteria = template.criteria.filter(({ gate }) => gate === place)
  const rows = criteria.map((criterion) => [
    criterion.id,
    statementIn(template, criterion),
    ...tiers.map((tier) => askedIn(criterion, tier)),
    nameOf(template, criterion.fixedBy),
    criterion.askedDaysBefore === undefined ? '–' : `${criterion.askedDaysBefore} days`,
    `${criterion.guideline.effortMinutes} min`,
  ])
  const table = inColumns(['', 'What is asked', 'light', 'standard', 'major', 'Fixed by', 'Told before', 'Effort'], rows)
  return [`### ${title}`, '', table, '', ...criteria.flatMap((criterion) => [detail(template, criterion), ''])].join('\n')
}

const inUnit = ({ unit }: Parameter, value: Parameter['value']): string => {
  if (typeof value !== 'number') return String(value)
  if (unit === 'basisPoints') return `${value / 100} %`
  if (unit === 'days') return `${Math.abs(value)} days`
  return unit === 'months' ? `${value} months` : String(value)
}

const limits = { fixed: 'no', tightenOnly: 'only stricter', relaxable: 'either way' } as const

const parameterTable = (template: Template): string =>
  inColumns(
    ['Number', ...tiers, 'A project may change it'],
    Object.entries(template.parameters).map(([name, parameter]) => [
      parameter.label ?? name,
      ...tiers.map((tier) => inUnit(parameter, parameter.tiers?.[tier] ?? parameter.value)),
      limits[parameter.tailoring ?? 'tightenOnly'],
    ]),
  )

const counted = (template: Template, demand: Demand, tier: Tier): number =>
  template.criteria.filter((criterion) => askedIn(criterion, tier).startsWith(demand)).length

const tierTable = (template: Template): string =>
  inColumns(
    ['', ...tiers],
    [
      ['Musts', ...tiers.map((tier) => String(counted(template, 'must', tier)))],
      ['Shoulds', ...tiers.map((tier) => String(counted(template, 'should', tier)))],
      ...template.gates.map((gate) => [
        `Typical effort of the musts up to ${gate.id}`,
        ...tiers.map((tier) => effortIn(template, gate, tier)),
      ]),
    ],
  )

/** A template as a page for those who are asked by it, written from its document alone. */
export const templatePage = (template: Template): string =>
  `${[
    `# ${template.name}`,
    '',
    `<!-- Written from the template ${template.id} ${template.version} by \`UPDATE=1 npx vitest run template-pages\`; do not edit. -->`,
    '',
    template.summary,
    '',
    `Phases: ${template.phases.map(({ name }) => name).join(' → ')}.`,
    '',
    '## Gates',
    '',
    gates(template),
    '',
    '## Tiers',
    '',
    tierTable(template),
    '',
    '## What is asked',
    '',
    '“must” decides alone, “should” by its weight in a score. Behind the dot: *block* holds the gate, *warn* is read out, *observe* is seen by the PMO only.',
    '',
    ...template.gates.map(({ id, name }) => askedAt(template, id, `${id} ${name}`)),
    askedAt(template, '*', 'At all times'),
    '## Numbers',
    '',
    parameterTable(template),
    '',
    partsOfPage(template, (role) => nameOf(template, role)),
  ]
    .join('\n')
    .trimEnd()}\n`

/** The page that leads to all of them. */
export const templateIndex = (templates: readonly Template[]): string =>
  `${[
    '# The templates that come with the product',
    '',
    '<!-- Written by `UPDATE=1 npx vitest run template-pages`; do not edit. -->',
    '',
    'Each is a document that a PMO adopts as it is or as the beginning of its own. Tier light is for small work, major for large or sensitive work; the table of tiers is the PMO’s.',
    '',
    inColumns(
      ['Template', 'For what', 'Gates', 'Musts: light', 'standard', 'major'],
      templates.map((template) => [
        `[${template.name}](${template.id}.md)`,
        template.summary,
        template.gates.map(({ id }) => id).join(', '),
        ...tiers.map((tier) => String(counted(template, 'must', tier))),
      ]),
    ),
  ].join('\n')}\n`
