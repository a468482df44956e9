import type { Answer, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { builtInTemplate } from '@plumbline/core/templates'
import type { LocalJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phaseGate, zone } from '../support/calls.ts'
import { type Recording, recording } from '../support/recording.ts'
import { describeWithReference } from '../support/reference.ts'
import { countingRounds } from '../support/rounds.ts'
import { startJira } from '../support/sites.ts'
import { ideaTwin, personOf, projectsOf, seeded } from '../support/twins.ts'
import { printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'
import { compareScopes, excused, grantedScopes, neededScopes } from './judging/scopes.ts'

const portfolio = seeded.jira
const idea = ideaTwin
const pmo = personOf('pmo')
const reader = personOf('reader')

/** The built app, its real functions in the local Forge platform. */
describe('the Forge app', () => {
  let jira: LocalJira
  let all: Recording
  beforeAll(async () => {
    jira = await startJira()
    jira.seed(portfolio)
    all = recording(jira)
  })
  afterAll(() => jira?.close())
  const ask = async <N extends UseCaseName>(person: string, name: N, input: InputOf<N>, item?: string) =>
    (await jira.invoke(person, name, input, item)) as Answer<OutputOf<N>>
  const done = <T>(answered: Answer<T>): T => {
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const ref = () => ({ item: jira.find(idea).id })
  const move = async (state: string): Promise<number> => {
    const headers = { authorization: `Bearer ${jira.token(pmo)}`, 'content-type': 'application/json' }
    const url = `${jira.url}/rest/api/3/issue/${jira.find(idea).key}/transitions`
    const { transitions } = (await (await fetch(url, { headers })).json()) as { transitions: { id: string; to: { name: string } }[] }
    const body = JSON.stringify({ transition: { id: transitions.find((t) => t.to.name === state)?.id } })
    return (await fetch(url, { method: 'POST', headers, body })).status
  }

  it('says before anything is set what the first step is', async () => {
    expect(done(await ask(pmo, 'gate.open', ref(), idea))).toMatchObject({ kind: 'empty', reason: 'noTemplate', mayConfigure: true })
  })

  it('takes settings from the PMO alone, and the first of two', async () => {
    const { settingsVersion } = done(await ask(pmo, 'settings.open', {}))
    const input = { template: { document: phaseGate }, mapping: jira.mapping(), zone, passageDays: 90, settingsVersion }
    expect(await ask(reader, 'settings.save', input)).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    const both = await Promise.all([ask(pmo, 'settings.save', input), ask(pmo, 'settings.save', { ...input, passageDays: 30 })])
    expect(both.map((answered) => done(answered).ok).sort()).toEqual([false, true])
    const now = done(await ask(pmo, 'settings.open', {}))
    const kept = done(await ask(pmo, 'settings.save', { ...input, settingsVersion: now.settingsVersion }))
    expect(kept.ok).toBe(true)
    expect(done(await ask(pmo, 'settings.tryMapping', { mapping: jira.mapping() })).read).toBeGreaterThan(0)
    expect(done(await ask(pmo, 'governance.export', {})).text).toContain('plumbline-governance/1')
  })

  it('judges the whole portfolio on schedule, in the queue', { timeout: 120_000 }, async () => {
    await jira.runScheduled('refresh-hourly')
    await jira.settled()
    expect(done(await ask(pmo, 'refresh.status', {}))).toMatchObject({ status: 'finished' })
    all.clear()
    const refs = new Set<string>()
    let after: string | undefined
    do {
      const page = done(await ask(pmo, 'portfolio.open', after === undefined ? {} : { after }))
      if (page.kind !== 'portfolio') throw new Error(page.reason)
      for (const component of page.components) refs.add(component.ref)
      after = page.next
    } while (after !== undefined)
    expect(refs.size).toBe(projectsOf(portfolio).length)
    // A page of calls, never one per project.
    expect(all.exchanges().length).toBeLessThan(refs.size / 5)
  })

  it('opens the gate panel in two rounds of calls, so that it waits for what it needs together', async () => {
    const { rounds, held } = countingRounds()
    jira.between(
      (fetch) =>
        (...asked) =>
          held(() => fetch(...asked)),
    )
    const opened = done(await ask(pmo, 'gate.open', ref(), idea))
    jira.between((fetch) => fetch)
    expect(opened.kind).toBe('gate')
    expect(rounds()).toBeLessThanOrEqual(2)
  })

  it('refuses the guarded transition, declares the gate passed, and lets it through', async () => {
    expect(await move('Initiate')).toBe(400)
    const view = done(await ask(pmo, 'gate.open', ref(), idea))
    if (view.kind !== 'gate') throw new Error(view.reason)
    expect(view).toMatchObject({
      source: 'official',
      gate: { id: 'G0' },
      judged: { outcome: 'ready' },
      enforcement: { strength: 'server' },
      declaration: { may: true },
    })
    const wish = { ...ref(), gate: 'G0', judgementHash: view.judged.judgementHash }
    expect(done(await ask(reader, 'gate.declarePassed', wish, idea))).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })
    expect(await move('Initiate')).toBe(400)
    expect(done(await ask(pmo, 'gate.declarePassed', { ...wish, judgementHash: '0'.repeat(64) }, idea))).toMatchObject({
      status: 'refused',
      obstacles: ['stale'],
    })
    expect(done(await ask(pmo, 'gate.declarePassed', wish, idea))).toMatchObject({ status: 'passed' })
    expect(await move('Initiate')).toBeLessThan(300)
    expect(done(await ask(pmo, 'gate.judge', ref(), idea))).toMatchObject({ kind: 'gate', gate: { id: 'G1' } })
  })

  it('shows where a fact comes from', async () => {
    const view = done(await ask(pmo, 'gate.open', ref(), idea))
    if (view.kind !== 'gate') throw new Error(view.reason)
    for (const { id } of view.judged.criteria) {
      const evidence = done(await ask(pmo, 'gate.evidence', { ...ref(), criterion: id }, idea))
      expect(evidence.condition.length, id).toBeGreaterThan(10)
    }
  })

  it('answers nonsense in words', async () => {
    expect(await jira.invoke(pmo, 'gate.open', { item: '../secret' }, idea)).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })

  it('puts the gates in force as the administrator, explains at the transition what is missing, and takes everything back', async () => {
    const before = done(await ask(pmo, 'enforcement.open', {}))
    expect(before).toMatchObject({ status: 'never', possible: true, problem: null })
    expect(before.preview?.changes.length).toBeGreaterThan(0)
    expect(await ask(reader, 'enforcement.open', {})).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    const second = portfolio.people.filter(({ role }) => role === 'pmo')[1]!.id
    const wish = { version: before.version, whenUnable: 'refuse' } as const
    const both = await Promise.all([ask(pmo, 'enforcement.ensure', wish), ask(second, 'enforcement.ensure', wish)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const during = done(await ask(pmo, 'enforcement.open', {}))
    expect(during).toMatchObject({ status: 'inForce', preview: { changes: [] } })
    expect(during.gates.filter(({ template, states }) => template === 'phase-gate' && states.length > 0)).not.toEqual([])
    const headers = { authorization: `Bearer ${jira.token(pmo)}`, 'content-type': 'application/json' }
    const url = `${jira.url}/rest/api/3/issue/${jira.find(idea).key}/transitions`
    const { transitions } = (await (await fetch(url, { headers })).json()) as { transitions: { id: string; to: { name: string } }[] }
    const onward = transitions.find((t) => t.to.name === 'Requirements')
    const says = async (fields: object): Promise<string> => {
      const refused = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ transition: { id: onward?.id }, fields }) })
      expect(refused.status).toBe(400)
      return refused.text()
    }
    expect(await says({})).toMatch(/is not passed\.\\n(Not met|Could not be checked|Every criterion is met)/)
    // Explaining waits for six rounds of calls at most, one of them for each level below the project.
    const { rounds, held } = countingRounds()
    jira.between(
      (fetch) =>
        (...asked) =>
          held(() => fetch(...asked)),
    )
    await says({})
    jira.between((fetch) => fetch)
    expect(rounds()).toBeGreaterThan(1)
    expect(rounds()).toBeLessThanOrEqual(6)
    // What is typed on the screen of the transition counts, and nothing of it is kept.
    const nobody = { [jira.mapping().fields.sponsor?.source ?? '']: null }
    expect(await says(nobody)).toContain('Not met: Sponsor')
    const manager = jira.mapping().fields.projectManager?.source ?? ''
    const read = await fetch(url.replace('/transitions', `?fields=${manager}`), { headers })
    const { fields } = (await read.json()) as { fields: Record<string, { accountId: string }> }
    const same = { [jira.mapping().fields.sponsor?.source ?? '']: { id: fields[manager]?.accountId } }
    expect(await says(same)).toContain('Not met: Sponsor, project manager and benefit owner are named, active, and different people')
    expect(await says({})).not.toContain('Not met: Sponsor')
    done(await ask(pmo, 'enforcement.undo', { version: during.version }))
    const after = done(await ask(pmo, 'enforcement.open', {}))
    expect(after).toMatchObject({ status: 'undone', preview: { undo: [] } })
    expect(after.preview?.changes.map(({ kind, where }) => [kind, where])).toEqual(
      before.preview?.changes.map(({ kind, where }) => [kind, where]),
    )
  })

  describeWithReference('specs', 'its calls', () => {
    it('are as the official description says, within the scopes of the manifest, and use each of them', async () => {
      const { settingsVersion } = done(await ask(pmo, 'settings.open', {}))
      const input = {
        template: { document: builtInTemplate('phase-gate', phaseGate.version === '1.0.0' ? '2.0.0' : '1.0.0') },
        mapping: jira.mapping(),
        zone,
        passageDays: 90,
        settingsVersion,
      }
      expect(done(await ask(pmo, 'settings.save', input))).toMatchObject({ ok: true })
      await jira.runScheduled('refresh-hourly')
      await jira.settled()
      await ask(pmo, 'gate.judge', ref(), idea)
      await ask(pmo, 'portfolio.open', {})
      const judge = await jiraJudge()
      const calls = all.exchanges()
      expect(calls.length).toBeGreaterThan(20)
      expect(printFindings(calls.flatMap((exchange) => judge.judge(exchange)))).toBe('')
      // Who changed a rule the app may not ask by itself where it is no administrator; it is told without a name then.
      const audit = '/rest/api/3/auditing/record'
      const refused = calls.filter(({ status, path }) => [401, 403].includes(status) && !path.startsWith(audit))
      expect(refused.map(({ method, path }) => `${method} ${path}`)).toEqual([])
      const ours = calls.filter((exchange) => !exchange.path.endsWith('/transitions'))
      const operations = ours.flatMap((exchange) => judge.operation(exchange) ?? [])
      expect(compareScopes(grantedScopes('jira'), neededScopes('jira', operations), excused.jira)).toEqual({ missing: [], superfluous: [] })
    })
  })
})
