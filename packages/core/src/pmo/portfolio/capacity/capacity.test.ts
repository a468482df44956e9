import '../../../portfolio-pages.ts'
import '../../../tracker-pages.ts'
import '../../pages.ts'
import { describe, expect, it } from 'vitest'
import { use } from '../../../testing/ask.ts'
import { judgedSite } from '../../../testing/bound-site.ts'
import { callAs, people, readyProject } from '../../../testing/example-site.ts'
import type { CapacityPlan } from '../../views/capacity.ts'

const [lead, manager] = [callAs(people.pmo), callAs(people.manager, 'person')]

const named = (ref: string, title: string, more: object = {}) => ({
  ...readyProject,
  ref,
  title,
  values: { ...readyProject.values, ...more },
})

const plan: CapacityPlan = {
  periods: { unit: 'month', yearStarts: 1, first: '2022-04-10', count: 4 },
  usual: { Engineer: 2 },
  supply: { Engineer: { '2022-05': 1 } },
  substitutes: {},
  of: 'all',
}

const grid = ['project\trole\t2022-04\t2022-05', 'A\tEngineer\t1\t1', 'Bread\tEngineer\t1,5\t0.5', 'Bread\tArchitect\t\t1'].join('\n')

const planned = async () => {
  const made = await judgedSite(named('A', 'Apples', { mandatory: true }), named('B', 'Bread'))
  await use(made.product, lead, 'capacity.save', { plan, capacityVersion: 'new' })
  return made
}

const pasted = async () => {
  const made = await planned()
  const look = await use(made.product, lead, 'capacity.paste', { text: grid, commit: false })
  const inputsVersions = Object.fromEntries(look.projects.map(({ ref, inputsVersion }) => [ref, inputsVersion]))
  await use(made.product, lead, 'capacity.paste', { text: grid, commit: true, inputsVersions })
  return made
}

describe('capacity', () => {
  it('takes a grid from a spreadsheet, tells its mistakes by row, and writes only with the versions that were looked at', async () => {
    const { product } = await planned()
    const wrong = await use(product, lead, 'capacity.paste', { text: `${grid}\nCoal\tEngineer\t1\nA\tEngineer\tmany`, commit: false })
    expect(wrong.mistakes).toEqual([
      { row: 5, column: 'project', given: 'Coal', reason: 'projectUnknown' },
      { row: 6, column: 'role', given: 'Engineer', reason: 'rowTwice' },
    ])
    const look = await use(product, lead, 'capacity.paste', { text: grid, commit: false })
    expect(look.projects).toMatchObject([
      { key: 'A', status: 'preview', changes: [{ role: 'Engineer', period: '2022-04', before: null, after: 1 }, { after: 1 }] },
      { key: 'B', status: 'preview', changes: [{ after: 1.5 }, { after: 0.5 }, { role: 'Architect' }] },
    ])
    const inputsVersions = { A: 'new', B: 'new' }
    const written = await use(product, lead, 'capacity.paste', { text: grid, commit: true, inputsVersions })
    expect(written.projects.map(({ status }) => status)).toEqual(['written', 'written'])
    const again = await use(product, lead, 'capacity.paste', { text: grid, commit: true, inputsVersions })
    expect(again.projects.map(({ status }) => status)).toEqual(['nothing', 'nothing'])
    const other = grid.replace('1,5', '3')
    expect((await use(product, lead, 'capacity.paste', { text: other, commit: true, inputsVersions })).projects).toMatchObject([
      { status: 'nothing' },
      { status: 'conflict' },
    ])
  })

  it('shows who is short, when and by how much, and a way out that can be saved as it is', async () => {
    const { product } = await pasted()
    const view = await use(product, lead, 'capacity.open', {})
    expect(view.cells.find(({ role, period }) => role === 'Engineer' && period === '2022-04')).toMatchObject({
      available: 2,
      needed: 2.5,
      share: 12_500,
      state: 'conflict',
      served: [
        { ref: 'A', gets: 1, result: 'staffed' },
        { ref: 'B', gets: 1, result: 'short' },
      ],
    })
    expect(view.cells.find(({ role }) => role === 'Architect')).toMatchObject({ available: null, state: 'unlimited' })
    expect(view.conflicts.map(({ period, missing }) => [period, missing])).toEqual([
      ['2022-04', 0.5],
      ['2022-05', 0.5],
    ])
    const move = view.conflicts[0]?.repairs.find(({ is }) => is === 'move')
    expect(move).toMatchObject({ to: '2022-06', projects: ['B'], after: 10_000 })
    const projects = (move?.changes ?? []).map(({ item, inputsVersion, demand }) => ({ item, inputsVersion, set: { demand } }))
    await use(product, lead, 'portfolioInputs.save', { projects })
    const after = await use(product, lead, 'capacity.open', {})
    expect(after.conflicts.map(({ period }) => period)).toEqual(['2022-05'])
  })

  it('is asked for by the manager, countered by the PMO, accepted, and then part of the demand', async () => {
    const { product, as } = await planned()
    const asked = await use(as(people.manager), manager, 'resource.request', {
      item: 'B',
      role: 'Engineer',
      periods: { '2022-04': 2 },
      note: 'Data load',
    })
    if (!asked.ok) throw new Error('not asked')
    const of = (view: typeof asked.view) => {
      const found = view.requests[0]
      if (!found) throw new Error('no request')
      return found
    }
    expect(of(asked.view)).toMatchObject({ status: 'requested', may: ['withdraw'], byName: 'Mia Manager' })
    const request = { request: asked.request, note: '' }
    await expect(
      use(as(people.manager), manager, 'resource.answer', { ...request, act: 'confirm', requestVersion: of(asked.view).requestVersion }),
    ).rejects.toThrow('cannot answer')
    const { requestVersion } = of(asked.view)
    const countered = await use(product, lead, 'resource.answer', { ...request, act: 'counter', periods: { '2022-04': 1 }, requestVersion })
    if (!countered.ok) throw new Error('not countered')
    expect(await use(product, lead, 'resource.answer', { ...request, act: 'refuse', requestVersion })).toMatchObject({
      ok: false,
      problem: 'conflict',
    })
    const version = of(countered.view).requestVersion
    const accepted = await use(as(people.manager), manager, 'resource.answer', { ...request, act: 'accept', requestVersion: version })
    expect(accepted).toMatchObject({ ok: true, view: { requests: [{ status: 'confirmed', periods: { '2022-04': 1 } }] } })
    const view = await use(product, lead, 'capacity.open', {})
    expect(view.projects.find(({ ref }) => ref === 'B')).toMatchObject({ demand: { Engineer: { '2022-04': 1 } }, demandFrom: 'entered' })
  })
})
