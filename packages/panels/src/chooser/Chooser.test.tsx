import { type Answers, chooserQuestions, defaultTierTable, questionNames, recommend } from '@plumbline/core/chooser'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeHost } from '../testing/fake-host.ts'
import { maybe, startWords } from '../words/words.ts'
import { Chooser, type ChooserProps } from './Chooser.tsx'
import { mountChooser } from './index.tsx'
import { loadChooser } from './load.ts'
import { reasonId, tierReasonId } from './say.ts'
import { chooserWords } from './words.ts'

beforeEach(() => startWords('en-GB', [chooserWords]))

const show = (props: Partial<ChooserProps> = {}) => {
  const onUse = vi.fn()
  render(<Chooser locale="en-GB" onUse={onUse} {...props} />)
  return onUse
}
const choose = (...answers: readonly (string | RegExp)[]) => {
  for (const name of answers) fireEvent.click(screen.getByRole('radio', { name }))
}
const result = () => within(screen.getByRole('complementary', { name: 'Recommended' }))

const service = [
  /^A service without an end/,
  /^Little/,
  /^One sponsor/,
  /^Nothing beyond/,
  /when it has room$/,
  'Less than £100k',
  'It has no end',
  'Internal data',
]

describe('the chooser', () => {
  it('asks eight questions, none answered before, and says what is open', () => {
    show()
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toHaveLength(8)
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([])
    expect(result().getByText('8 questions are open.')).toBeTruthy()
    choose(/^A service without an end/)
    expect(result().getByRole('heading', { name: 'Continuous flow' })).toBeTruthy()
    expect(result().getByText('7 questions are open.')).toBeTruthy()
    expect(result().queryByRole('button')).toBeNull()
  })

  it('recommends with reasons, and hands over what was answered and why', () => {
    const onUse = show()
    choose(...service)
    expect(screen.getByRole('status').textContent).toBe('Recommended: Continuous flow, Standard tier')
    expect(result().getByText('It takes, or may take, longer than light allows.')).toBeTruthy()
    expect(result().getByText('budget below £100k, shorter than 4 months and public or internal data')).toBeTruthy()
    fireEvent.click(result().getByRole('button', { name: 'Use Continuous flow' }))
    expect(onUse).toHaveBeenCalledExactlyOnceWith({
      answers: {
        ...{ kind: 'service', knowledge: 'little', money: 'sponsor', obligation: 'none' },
        ...{ team: 'flow', budget: 'under100k', duration: 'open', data: 'internal' },
      },
      template: 'continuous-flow',
      tier: 'standard',
      reasons: [
        ...['chooser.why.kind.service', 'chooser.why.team.flow', 'chooser.why.duration.open', 'chooser.why.money.sponsor'],
        ...['chooser.why.knowledge.little', 'chooser.why.obligation.none', 'chooser.tier.duration.notLight'],
      ],
    })
  })

  it('follows another answer at once, and says before which answers would turn it', () => {
    show()
    choose(...service)
    expect(result().getByText('“A product that grows release by release”: Scrum team')).toBeTruthy()
    expect(result().getByText('“Less than 4 months”: Light tier')).toBeTruthy()
    choose('A product that grows release by release')
    expect(result().getByRole('heading', { level: 2 }).textContent).toBe('Scrum team')
    choose('Specially protected data, such as health or faith')
    expect(result().getByText('Major tier')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }))
    expect(result().getByText('8 questions are open.')).toBeTruthy()
  })

  it('goes by the tier table in force, in its currency', () => {
    const table = { light: { budgetBelow: { minor: 100_000_000, currency: 'EUR' } }, major: {} }
    show({ tierTableOf: () => table, before: { kind: 'project' } })
    expect(screen.getByRole('radio', { name: '€100k to €1m' })).toBeTruthy()
    choose(/^Most/, /^Those who give/, /^Nothing/, /^People brought/, '€100k to €1m', 'It has no end', 'Data of people')
    expect(screen.getByRole('status').textContent).toBe('Recommended: Phase-gate, Light tier')
  })

  it('says so where a template has no tier table', () => {
    show({ tierTableOf: () => undefined })
    choose(...service)
    expect(result().getByText('The template has no tier table, so every project is standard.')).toBeTruthy()
  })

  it('can say every reason that it gives, in both languages', async () => {
    const all = fc.record(Object.fromEntries(questionNames.map((question) => [question, fc.constantFrom(...chooserQuestions[question])])))
    for (const locale of ['en-GB', 'de']) {
      await startWords(locale, [chooserWords])
      fc.assert(
        fc.property(all, (answers) => {
          const { reasons, against, tierReasons } = recommend(answers as Answers, () => defaultTierTable)
          const ids = [...[...reasons, ...against].map(reasonId), ...tierReasons.map(tierReasonId)]
          expect(ids.filter((id) => maybe(id) === undefined)).toEqual([])
        }),
        { numRuns: 100 },
      )
    }
  })
})

describe('where it is mounted', () => {
  it('comes with its words within another page', async () => {
    const Loaded = await loadChooser('de')
    render(<Loaded locale="de" onUse={() => undefined} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welche Vorlage passt?')
    expect(screen.getByRole('radio', { name: /^Weniger als 100/ })).toBeTruthy()
  })

  it('stands on a page of its own', async () => {
    const root = document.body.appendChild(document.createElement('div'))
    const mounted = mountChooser(root, fakeHost(), { onUse: () => undefined })
    await waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Which template fits?'))
    mounted.unmount()
    expect(root.childElementCount).toBe(0)
    root.remove()
  })
})
