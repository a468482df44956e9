import { type Answer, type Client, inProcessClient, type Template } from '@plumbline/core'
import { writeTemplateText } from '@plumbline/core/methodology'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { callAs, exampleMapping, exampleSite, people, readyProject } from '@plumbline/core/testing'

// Names: UK Government Major Projects Portfolio 2022, Open Government Licence v3.0. Budgets, forecasts and phases here are illustrative.
const projects = [
  ['Midlands Rail Hub', 100, 104],
  ['Submarine Dismantling Project', 260, 267],
  ['Crossrail Programme', 149, 150],
  ['10,000 Additional Prison Places', 240, 247],
  ['National Law Enforcement Data Programme', 116, 118],
  ['Universal Credit Programme', 128, 119],
  ['Shared Rural Network', 50, 52],
  ['Health Transformation Programme', 80, 83],
  ['Great British Nuclear', 90, 93],
  ['Emergency Services Mobile', 70, 72],
] as const

const items = projects.map(([title, budget, forecast], index) => ({
  ...readyProject,
  ref: `P${index + 1}`,
  title,
  values: {
    ...readyProject.values,
    approvedBudget: { minor: budget * 100_000_000, currency: 'GBP' },
    estimateAtCompletion: { minor: forecast * 100_000_000, currency: 'GBP' },
  },
}))

/** Version 2: budgets may slip by 2%, where version 1 allows 5%. */
export const stricter: Template = {
  ...phaseGate,
  version: '1.1.0',
  parameters: { ...phaseGate.parameters, costTolerance: { value: 200 } },
}

const valueOf = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(answer.problem.message)
}

/** A site with a template in force and ten judged projects, as two people of the PMO and a reader see it. */
export const templateSite = async () => {
  const { product } = exampleSite(...items)
  const as = (person: (typeof people)[keyof typeof people]) => inProcessClient(product, () => callAs(person))
  const [author, approver, reader] = [as(people.pmo), as(people.otherPmo), as(people.reader)]
  const settings = { mapping: exampleMapping, zone: 'Europe/London', passageDays: 90, settingsVersion: 'new' }
  valueOf(await author.call('settings.save', { template: { document: phaseGate }, ...settings }))
  const call = callAs(people.pmo)
  let progress = await startRefresh(product, call)
  while (progress.status === 'running') progress = await stepRefresh(product, call)
  return { author, approver, reader }
}

/** Saves version 2 as a draft and proposes it; returns the text. */
export const proposeStricter = async (author: Client): Promise<string> => {
  const text = await writeTemplateText(stricter, 'yaml')
  const saved = valueOf(await author.call('template.saveDraft', { draft: 'budgets', text, draftVersion: 'new' }))
  if (!saved.ok) throw new Error(saved.problem)
  const wish = { note: 'Budgets slipped in spring', effectiveOn: '2022-03-31' }
  valueOf(await author.call('template.proposePublication', { draft: 'budgets', draftVersion: saved.draftVersion, ...wish }))
  return text
}
