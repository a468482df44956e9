import { type Facts, type HttpAnswer, type HttpExchange, type HttpRequest } from '@plumbline/core'
import { writeGovernance } from '@plumbline/core/methodology'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import type { ProcessHost } from '../host.ts'

export const governanceText = writeGovernance({
  template: phaseGate,
  mapping: { projectItemTypes: ['10001'], deliveryTypes: [], registers: {}, fields: {}, stateCategories: {}, phases: { Idea: 'idea' } },
  zone: 'Europe/London',
  passageDays: 90,
})

const flag = (claim: boolean) => ({ known: true, value: { is: 'flag', flag: claim } }) as const
const whole = (count: number) => ({ known: true, value: { is: 'whole', whole: count } }) as const
const choice = (word: string) => ({ known: true, value: { is: 'choice', choice: word } }) as const

/** A project in phase Idea that is ready, besides what a test changes. */
export const facts = (changes: Facts['values'] = {}): Facts => ({
  asOf: '2022-03-31',
  values: {
    'component.phase': choice('idea'),
    'component.tier': choice('standard'),
    'artefacts[proposal].fieldsFilledRatio': whole(10_000),
    'roles[sponsor].person': { known: true, value: { is: 'person', person: 'helen' } },
    'strategy.objectives': whole(1),
    'strategy.mandatory': flag(false),
    'strategy.mandatoryReasonGiven': flag(false),
    'cost.varianceRatio': whole(120),
    ...changes,
  },
  collections: {},
})

/** A site that answers by path; what it was asked stands in `asked`. */
export const siteAnswering = (answers: Readonly<Record<string, Partial<HttpAnswer>>>) => {
  const asked: HttpExchange[] = []
  const request: HttpRequest = async (exchange) => {
    asked.push(exchange)
    const found = Object.entries(answers).find(([start]) => exchange.path.startsWith(start))?.[1] ?? { status: 404, body: '{}' }
    return { status: 200, body: '', ...found, headers: { date: 'Thu, 31 Mar 2022 09:00:00 GMT', ...found.headers } }
  }
  return { request, asked }
}

export interface Ran {
  readonly out: string[]
  readonly told: string[]
}

export const processHost = (over: Partial<ProcessHost> & { files?: Record<string, string> } = {}): ProcessHost & Ran => {
  const out: string[] = []
  const told: string[] = []
  const { files = {}, ...rest } = over
  return {
    token: 'token',
    readText: async (path) => files[path] ?? Promise.reject(new Error('no such file')),
    write: (text) => void out.push(text),
    tell: (text) => void told.push(text),
    out,
    told,
    ...rest,
  }
}
