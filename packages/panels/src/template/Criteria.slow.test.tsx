import type { Template } from '@plumbline/core'
import { type DocumentProblem, writeTemplateText } from '@plumbline/core/methodology'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { gateWords } from '../gate/words.ts'
import { stricter, templateSite } from '../testing/fixtures-template.ts'
import { startWords } from '../words/words.ts'
import { Criteria } from './Criteria.tsx'
import { TryOn } from './TryOn.tsx'
import { check } from './use-checked.ts'
import { ruleWords, templateWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords, templateWords, ruleWords]))

let now: Template = phaseGate

/** The editor over a template that it may change, with the mistakes that the engine finds. */
const Desk = ({ first }: { readonly first: string }) => {
  const [template, change] = useState(phaseGate)
  const [open, onOpen] = useState<string | undefined>(first)
  const [mistakes, setMistakes] = useState<readonly DocumentProblem[]>([])
  now = template
  useEffect(() => {
    void writeTemplateText(template, 'json')
      .then(check)
      .then(({ problems }) => setMistakes(problems))
  }, [template])
  return (
    <Criteria template={template} before={phaseGate} today="2022-03-31" mistakes={mistakes} open={open} onOpen={onOpen} change={change} />
  )
}
const open = (criterion = 'PG-33') => render(<Desk first={criterion} />)
const criterion = (id = 'PG-33') => now.criteria.find((each) => each.id === id)!
const press = (name: string | RegExp, place = 0) => fireEvent.click(screen.getAllByRole('button', { name, hidden: true })[place]!)
const choose = (name: string | RegExp, value: string, place = 0) =>
  fireEvent.change(screen.getAllByRole('combobox', { name })[place]!, { target: { value } })
const sentence = () => document.querySelector('.c-sentence')?.textContent

describe('the editor of a criterion', () => {
  it('changes what happens where it is not met, and lets that step up by day', () => {
    open()
    fireEvent.click(within(screen.getByRole('group', { name: 'Severity of step 1' })).getByRole('button', { name: 'Observe' }))
    press('Add a step with a day')
    fireEvent.change(screen.getByLabelText('Day of step 2'), { target: { value: '2022-05-01' } })
    expect(criterion().severity).toEqual([{ severity: 'observe' }, { from: '2022-05-01', severity: 'warn' }])
    press('Remove step 2')
    expect(criterion().severity).toEqual([{ severity: 'observe' }])
  })

  it('offers no Block for a should', () => {
    open()
    choose('Must or should', 'should')
    press('Observe')
    expect(within(screen.getByRole('group', { name: 'Severity of step 1' })).queryByRole('button', { name: 'Block' })).toBeNull()
  })

  it('adds a condition by the label of its fact, with its value in its unit, and prints the tree as a sentence', () => {
    open()
    choose('Kind of condition', 'all')
    press('Add condition')
    const { passes } = criterion()
    const place = 'all' in passes ? passes.all.length - 1 : 0
    const groups = screen.getAllByRole('combobox', { name: 'Fact' })
    expect(
      within(groups.at(-1)!)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toContain('Delivery items done')
    fireEvent.change(groups.at(-1)!, { target: { value: 'scope.doneRatio' } })
    choose('Comparison', 'atLeast', groups.length - 1)
    fireEvent.change(screen.getByRole('textbox', { name: 'Delivery items done' }), { target: { value: '62,5' } })
    expect(sentence()).toContain('(Delivery items done is at least 62.5%)')
    expect(criterion().passes).toMatchObject({
      all: expect.arrayContaining([{ fact: 'scope.doneRatio', is: 'atLeast', value: 6250 }]) as unknown,
    })
    press('Remove this condition', place)
    expect(sentence()).not.toContain('Delivery items done')
  })

  it('compares with a parameter, another fact, a day from today and an earlier value', () => {
    open()
    choose('Kind of condition', 'count')
    choose('Kind of condition', 'fact')
    choose('Fact', 'component.finishPlanned')
    choose('Comparison', 'atMost')
    fireEvent.change(screen.getByRole('textbox', { name: /days after today/ }), { target: { value: '-30' } })
    expect(criterion().passes).toEqual({ fact: 'component.finishPlanned', is: 'atMost', value: { asOf: { days: -30 } } })
    choose(/compared with$/, 'previousGate')
    expect(sentence()).toMatch(/is no later than .+ at the previous gate$/)
    choose('Fact', 'cost.varianceRatio')
    choose('Comparison', 'atMost')
    choose(/compared with$/, 'parameter')
    expect(criterion().passes).toMatchObject({ value: { parameter: Object.keys(phaseGate.parameters)[0] } })
  })

  it('asks a register for its entries, and only for their own fields', () => {
    open()
    choose('Kind of condition', 'every')
    expect(sentence()).toMatch(/^every entry of risks: /)
    const fields = within(screen.getByRole('combobox', { name: 'Fact' })).getAllByRole('option')
    expect(fields.map(({ textContent }) => textContent)).toContain('Risk owner')
    expect(fields.map(({ textContent }) => textContent)).not.toContain('Approved budget')
    choose('Register', 'actions')
    expect(criterion().passes).toMatchObject({ every: 'actions' })
  })

  it.each(['count', 'some', 'share', 'distinct', 'inARow', 'not', 'any'])(
    'begins a condition of kind %s without a mistake',
    async (kind) => {
      open()
      choose('Kind of condition', 'fact')
      choose('Kind of condition', kind)
      expect(sentence()).toBeTruthy()
      expect((await check(await writeTemplateText(now, 'json'))).problems).toEqual([])
    },
  )

  it('shows a mistake of an expression where it was made', async () => {
    open()
    choose('Kind of condition', 'expression')
    const field = () => screen.getByRole('textbox', { name: 'Expression' })
    fireEvent.change(field(), { target: { value: 'cost.varianceRatio <' } })
    await waitFor(() => expect(document.querySelector('.c-mistake')?.textContent).toContain('^'))
    fireEvent.change(field(), { target: { value: 'cost.varianceRatio < parameters.costTolerance + 100' } })
    await waitFor(() => expect(document.querySelector('.c-mistake')).toBeNull())
    expect(criterion().passes).toEqual({ expression: 'cost.varianceRatio < parameters.costTolerance + 100', reads: ['cost.varianceRatio'] })
  })

  it('edits what people read and who may waive it', () => {
    open()
    fireEvent.change(screen.getByRole('textbox', { name: 'How to fix it' }), { target: { value: 'Ask the sponsor first.' } })
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Effort, minutes' }), { target: { value: '45' } })
    fireEvent.click(screen.getByRole('radio', { name: 'In its own way' }))
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Days at most' }), { target: { value: '14' } })
    expect(criterion()).toMatchObject({ guideline: { howToFix: 'Ask the sponsor first.', effortMinutes: 45 }, waiver: { maxDays: 14 } })
    fireEvent.click(screen.getByRole('radio', { name: /^Never/ }))
    expect(criterion()).toMatchObject({ waivable: false })
    expect(criterion()).not.toHaveProperty('waiver')
  })

  it('adds a criterion that only the PMO sees, and takes it away', () => {
    open()
    press('Add a criterion')
    const added = now.criteria.at(-1)!
    expect(added).toMatchObject({ demand: 'must', severity: [{ severity: 'observe' }] })
    press(`Remove ${added.id}`)
    expect(now).toEqual(phaseGate)
  })
})

describe('a test on one project', () => {
  it('prints each condition of the criterion with its actual value', async () => {
    const { author } = await templateSite()
    const text = await writeTemplateText(stricter, 'yaml')
    const { rerender } = render(<TryOn client={author} locale="en-GB" text={text} criterion="PG-33" />)
    await screen.findByRole('option', { name: 'P1 Midlands Rail Hub' })
    choose('Test on one project', 'P1')
    const section = (await screen.findByText(/^Tier Standard; facts of/)).closest('section')!
    expect(section.textContent).toContain('Forecast over approved budget is at most 2%')
    expect(section.textContent).toContain('Forecast over approved budget: 4%, at most 2%')
    await act(async () => rerender(<TryOn client={author} locale="en-GB" text={text} criterion={undefined} />))
    await waitFor(() => expect(section.querySelectorAll('details').length).toBeGreaterThan(5))
  })
})
