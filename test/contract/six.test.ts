import { canonical, type FieldValue, hashOf, type OutputOf, type UseCaseName } from '@plumbline/core'
import { judgeFacts, judgeItem, readGovernance } from '@plumbline/core/methodology'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { builtInTemplates } from '@plumbline/core/templates'
import { methods, recordTables, type SeedItem, type SeedPortfolio, withTemplatePhases } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service, zone } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { pmoLead, projectsOf, seeded } from '../support/twins.ts'

const colleague = 'marcus'
const twins: readonly SeedItem[] = projectsOf(seeded.jira).filter(({ id }) => seeded.twins.includes(id))

/** People in the roles that the six templates know, one of them missing on each second project. */
const rolesOf = (place: number): Readonly<Record<string, FieldValue | null>> => {
  const held = Object.assign({}, ...methods.map(({ values }) => values)) as Record<string, FieldValue | null>
  return place % 2 === 0
    ? held
    : { ...held, productOwner: null, executive: null, deliveryManager: null, epicOwner: null, projectOwner: null }
}

/** One paper of each kind that some template names: approved, with a later change, in review, or a draft. */
const papersOf = (project: SeedItem): readonly SeedItem[] => {
  const kinds = new Map(builtInTemplates.flatMap(({ artefacts = [] }) => artefacts.map(({ id, name }) => [id, name] as const)))
  const change = (day: string, set: SeedItem['changes'][number]['set']) => ({ at: `2022-03-${day}T09:00:00.000Z`, by: 'noor', set })
  return [...kinds].map(([kind, title], place) => ({
    id: `${project.id}-paper-${kind}`,
    kind: 'artefact',
    parent: project.id,
    title,
    createdAt: '2022-03-01T09:00:00.000Z',
    createdBy: 'noor',
    state: { category: 'toDo' },
    values: { artefactKind: kind, artefactState: place % 5 === 4 ? 'draft' : 'inReview', artefactContent: 'Purpose: TBD\nScope: people' },
    changes: [
      ...(place % 5 < 3 ? [change('10', { field: 'artefactState', value: 'approved' })] : []),
      ...(place % 5 === 1 ? [change('20', { field: 'artefactContent', value: 'Purpose: known\nScope: people' })] : []),
    ],
    labels: ['illustrative'],
  }))
}

/** The twins alone, with people in the roles of every template and papers of every kind; the same in both trackers. */
const rich = (portfolio: SeedPortfolio): SeedPortfolio => {
  const family = (item: SeedItem) => seeded.twins.includes(item.id) || seeded.twins.includes(item.parent ?? '')
  const enriched = (item: SeedItem): readonly SeedItem[] => {
    const place = twins.findIndex(({ id }) => id === item.id)
    if (place >= 0) return [{ ...item, values: { ...item.values, ...rolesOf(place) } }, ...papersOf(item)]
    return item.kind === 'artefact' ? [] : [item]
  }
  return { ...portfolio, spaces: portfolio.spaces.map((space) => ({ ...space, items: space.items.filter(family).flatMap(enriched) })) }
}

/** What people recorded of the twins: what each template's own example records, on all of them. */
const records: readonly string[] = (() => {
  const facts = new Map(methods.flatMap((method) => method.facts.map((row) => [row[0], row] as const)))
  const iterations = methods.flatMap((method) => method.iterations ?? [])
  return recordTables(twins.map(({ title }) => ({ name: title, method: { facts: [...facts.values()], iterations } })))
})()

/** More than the template asks: parameters one step stricter, and a warning that blocks; as far as the panel offers them. */
const wishesIn = (tailorable: OutputOf<'binding.open'>['tailorable']): readonly object[] => {
  const movable = tailorable.filter(({ limit }) => limit !== 'fixed')
  const stricter = movable.flatMap((each) => {
    if (each.kind !== 'parameter' || typeof each.value !== 'number' || each.stricter === undefined) return []
    return [{ kind: 'parameter', id: each.id, after: each.value + (each.stricter === 'higher' ? 1 : -1), reason: 'Closer to the board' }]
  })
  const warned = movable.find((each) => each.kind === 'criterion' && each.severity === 'warn')
  return [...stricter.slice(0, 2), ...(warned ? [{ kind: 'severity', id: warned.id, after: 'block', reason: 'Asked for by audit' }] : [])]
}

describe.each(builtInTemplates.map((template) => [template.id, template] as const))('%s, the same in both trackers', (_, template) => {
  let sites: readonly SiteSubject[] = []
  const gets = async <N extends UseCaseName>(site: SiteSubject, person: string, name: N, input: unknown): Promise<OutputOf<N>> => {
    const answered = await ask(site.ports(person), callOf(await site.actor(person), site.eyes), name, input)
    if (!answered.ok) throw new Error(`${site.name}: ${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refreshed = async (site: SiteSubject): Promise<void> => {
    const [ports, call] = [site.ports('product'), callOf(await site.actor('service'), 'product')]
    let progress = await startRefresh(ports, call)
    while (progress.status === 'running') progress = await stepRefresh(ports, call)
    expect(progress).toMatchObject({ status: 'finished' })
  }

  /** Imported from the same tables, as the PMO does. */
  const importRecords = async (site: SiteSubject): Promise<void> => {
    for (const text of records) {
      const { projects, mistakes } = await gets(site, pmoLead, 'record.import', { text, commit: false })
      expect(mistakes).toEqual([])
      const recordVersions = Object.fromEntries(projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
      const written = await gets(site, pmoLead, 'record.import', { text, commit: true, recordVersions })
      expect(written.projects.map(({ status }) => status)).toEqual(twins.map(() => 'written'))
    }
  }

  const choose = async (site: SiteSubject, item: string): Promise<void> => {
    const { bindingVersion } = await gets(site, pmoLead, 'binding.open', { item })
    const choice = { item, template: hashOf(template), tier: 'standard', answers: {}, reasons: ['It fits'], bindingVersion }
    expect(await gets(site, pmoLead, 'binding.choose', choice)).toMatchObject({ ok: true })
  }

  beforeAll(async () => {
    sites = await Promise.all([jiraSubject(), azureDevOpsSubject()])
    await Promise.all(
      sites.map(async (site, index) => {
        site.seed(rich(index === 0 ? seeded.jira : seeded.azureDevOps))
        const { settingsVersion } = await gets(site, pmoLead, 'settings.open', {})
        await gets(site, pmoLead, 'template.adopt', { document: template, settingsVersion })
        await configure(site.ports(pmoLead), withTemplatePhases(site.mapping()), await site.actor(pmoLead))
        await importRecords(site)
        for (const { id } of twins) await choose(site, site.ref(id))
      }),
    )
  }, 60_000)
  afterAll(async () => void (await Promise.all(sites.map((site) => site.close()))))

  const namesNobody = (key: string, value: unknown): unknown => (key === 'person' ? true : value)

  /** Some twins read once from the tracker, then judged at every gate of the template: facts without names, and one text for each gate. */
  const atEveryGate = async (site: SiteSubject, some: readonly SeedItem[] = twins): Promise<readonly string[]> => {
    const governance = { template, mapping: withTemplatePhases(site.mapping()), zone, passageDays: 90 }
    const first = template.gates[0]!.id
    const all: string[] = []
    for (const { id } of some) {
      const { facts } = await judgeItem(site.ports('product'), callOf(service, 'product'), governance, site.ref(id), first)
      all.push(`${id} ${JSON.stringify(facts, namesNobody)}`)
      for (const gate of template.gates) {
        const { judgement, judgementHash } = judgeFacts(governance, facts, gate.id)
        all.push(`${id} ${gate.id} ${judgementHash} ${canonical(judgement)}`)
      }
    }
    return all
  }

  it('judges every gate alike, byte for byte, from fields, registers, papers, history and records', { timeout: 120_000 }, async () => {
    const [jira, azureDevOps] = await Promise.all(sites.map((site) => atEveryGate(site)))
    expect(jira).toEqual(azureDevOps)
    expect(jira).toHaveLength(twins.length * (template.gates.length + 1))
    // Alike, and not because nothing was known: each template met, broke and left open some of what it asks.
    const judgements = jira!.flatMap((line) => /^\S+ \w+ ([0-9a-f]{64}) /.exec(line)?.[1] ?? [])
    const said = jira!.join('\n')
    for (const value of ['pass', 'fail', 'unknown']) expect(said).toContain(`"value":"${value}"`)
    expect(judgements).toHaveLength(twins.length * template.gates.length)
    expect(new Set(judgements).size).toBeGreaterThan(twins.length)
  })

  /** What is officially kept of each twin: its template, hash and judgement, with the tailoring that applied; nothing of the tracker's own. */
  const official = async (site: SiteSubject): Promise<readonly string[]> => {
    await refreshed(site)
    const all: string[] = []
    for (const { id } of twins) {
      const view = await gets(site, pmoLead, 'gate.open', { item: site.ref(id) })
      if (view.kind !== 'gate') {
        all.push(`${id} ${view.reason}`)
        continue
      }
      const { judgementHash, outcome, shouldScore, criteria } = view.judged
      const read = criteria.map(({ id: criterion, statement, value, severity, observed }) => [
        criterion,
        statement,
        value,
        severity,
        observed.map((fact) => [fact.fact, fact.label, fact.observed, fact.limit ?? null]),
      ])
      all.push(`${id} ${view.template.id} ${view.template.version} ${judgementHash} ${canonical({ outcome, shouldScore, read })}`)
    }
    return all
  }

  it('keeps the same official judgement, also once two people agreed on a deviation', { timeout: 120_000 }, async () => {
    const before = await Promise.all(sites.map(official))
    expect(before[0]).toEqual(before[1])
    expect(before[0]!.filter((line) => line.includes(` ${template.id} ${template.version} `)).length).toBeGreaterThan(1)
    for (const { id } of twins) {
      const asked = new Set<string>()
      for (const site of sites) {
        const item = site.ref(id)
        const { bindingVersion, tailorable } = await gets(site, pmoLead, 'binding.open', { item })
        const wish = { entries: wishesIn(tailorable), reason: 'A board that looks closer', on: '2022-03-31', until: '2022-06-30' }
        expect(wish.entries.length).toBeGreaterThan(0)
        asked.add(canonical(wish))
        const proposed = await gets(site, pmoLead, 'binding.proposeTailoring', { item, ...wish, bindingVersion })
        if (!proposed.ok) throw new Error(`${site.name}: ${JSON.stringify(proposed)}`)
        const agreed = { item, hash: proposed.view.proposed?.hash, bindingVersion: proposed.view.bindingVersion }
        expect(await gets(site, colleague, 'binding.approveTailoring', agreed)).toMatchObject({ ok: true })
      }
      expect(asked.size).toBe(1)
    }
    const after = await Promise.all(sites.map(official))
    expect(after[0]).toEqual(after[1])
    // A deviation is part of the template's hash, so that no judgement reads as before.
    for (const [place, line] of after[0]!.entries()) if (line.includes(' {')) expect(line).not.toBe(before[0]![place])
    // Nor does a terminal, by the file that the site exports, say anything else.
    for (const [index, site] of sites.entries()) {
      const { text } = await gets(site, pmoLead, 'governance.export', {})
      const governance = await readGovernance(text)
      expect(governance.projects).toHaveLength(twins.length)
      for (const [place, { id }] of twins.entries()) {
        const line = after[index]![place]!
        if (!line.includes(' {')) continue
        const { judgementHash } = await judgeItem(site.ports('product'), callOf(service, 'product'), governance, site.ref(id))
        expect(line).toContain(judgementHash)
      }
    }
  })

  it('differs as soon as one recorded value differs', { timeout: 60_000 }, async () => {
    const [jira] = sites
    const before = await atEveryGate(jira!, twins.slice(0, 1))
    const item = jira!.ref(twins[0]!.id)
    const { recordVersion, facts } = await gets(jira!, pmoLead, 'record.open', { item })
    const asked = new Set(template.criteria.flatMap((criterion) => JSON.stringify(criterion).match(/[a-z]\w*(\[\w+\])?\.\w+/gi) ?? []))
    const changed = facts.find(({ fact, recorded }) => recorded?.value.is === 'date' && asked.has(fact))
    expect(changed, 'a recorded day that the template asks for').toBeDefined()
    const value = { value: { is: 'date', date: '2001-01-01' }, on: '2022-03-31' }
    await gets(jira!, pmoLead, 'record.save', { item, facts: { [changed!.fact]: value }, recordVersion })
    expect(await atEveryGate(jira!, twins.slice(0, 1))).not.toEqual(before)
  })
})
