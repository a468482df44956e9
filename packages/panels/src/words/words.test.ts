import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { words as approvalDe } from './approval.de.ts'
import { words as approvalEn } from './approval.en.ts'
import { words as bindingDe } from './binding.de.ts'
import { words as bindingEn } from './binding.en.ts'
import { words as capacityDe } from './capacity.de.ts'
import { words as capacityEn } from './capacity.en.ts'
import { words as chooserDe } from './chooser.de.ts'
import { words as chooserEn } from './chooser.en.ts'
import { words as decidersDe } from './deciders.de.ts'
import { words as decidersEn } from './deciders.en.ts'
import { words as decisionsDe } from './decisions.de.ts'
import { words as decisionsEn } from './decisions.en.ts'
import { words as enforcementDe } from './enforcement.de.ts'
import { words as enforcementEn } from './enforcement.en.ts'
import { words as exceptionsDe } from './exceptions.de.ts'
import { words as exceptionsEn } from './exceptions.en.ts'
import { words as gateDe } from './gate.de.ts'
import { words as gateEn } from './gate.en.ts'
import { words as intakeDe } from './intake.de.ts'
import { words as intakeEn } from './intake.en.ts'
import { words as mappingDe } from './mapping.de.ts'
import { words as mappingEn } from './mapping.en.ts'
import { words as moveRuleDe } from './moving.de.ts'
import { words as moveRuleEn } from './moving.en.ts'
import { words as operationsDe } from './operations.de.ts'
import { words as operationsEn } from './operations.en.ts'
import { words as outlookDe } from './outlook.de.ts'
import { words as outlookEn } from './outlook.en.ts'
import { words as pairwiseDe } from './pairwise.de.ts'
import { words as pairwiseEn } from './pairwise.en.ts'
import { words as planDe } from './plan.de.ts'
import { words as planEn } from './plan.en.ts'
import { words as portfolioDe } from './portfolio.de.ts'
import { words as portfolioEn } from './portfolio.en.ts'
import { words as recordsDe } from './records.de.ts'
import { words as recordsEn } from './records.en.ts'
import { words as roadmapDe } from './roadmap.de.ts'
import { words as roadmapEn } from './roadmap.en.ts'
import { words as ruleDe } from './rule.de.ts'
import { words as ruleEn } from './rule.en.ts'
import { words as runningDe } from './running.de.ts'
import { words as runningEn } from './running.en.ts'
import { words as scenariosDe } from './scenarios.de.ts'
import { words as scenariosEn } from './scenarios.en.ts'
import { words as scoringDe } from './scoring.de.ts'
import { words as scoringEn } from './scoring.en.ts'
import { words as selectionDe } from './selection.de.ts'
import { words as selectionEn } from './selection.en.ts'
import { words as settingsDe } from './settings.de.ts'
import { words as settingsEn } from './settings.en.ts'
import { words as sharedDe } from './shared.de.ts'
import { words as sharedEn } from './shared.en.ts'
import { words as strategyDe } from './strategy.de.ts'
import { words as strategyEn } from './strategy.en.ts'
import { words as templateDe } from './template.de.ts'
import { words as templateEn } from './template.en.ts'
import { words as waysDe } from './ways.de.ts'
import { words as waysEn } from './ways.en.ts'
import { startWords, t } from './words.ts'

type Words = Readonly<Record<string, string>>
const parts: readonly (readonly [string, Words, Words])[] = [
  ['shared', sharedEn, sharedDe],
  ['ways', waysEn, waysDe],
  ['gate', gateEn, gateDe],
  ['approval', approvalEn, approvalDe],
  ['decisions', decisionsEn, decisionsDe],
  ['deciders', decidersEn, decidersDe],
  ['enforcement', enforcementEn, enforcementDe],
  ['moving', moveRuleEn, moveRuleDe],
  ['plan', planEn, planDe],
  ['portfolio', portfolioEn, portfolioDe],
  ['records', recordsEn, recordsDe],
  ['settings', settingsEn, settingsDe],
  ['mapping', mappingEn, mappingDe],
  ['template', templateEn, templateDe],
  ['rule', ruleEn, ruleDe],
  ['chooser', chooserEn, chooserDe],
  ['running', runningEn, runningDe],
  ['intake', intakeEn, intakeDe],
  ['capacity', capacityEn, capacityDe],
  ['operations', operationsEn, operationsDe],
  ['outlook', outlookEn, outlookDe],
  ['strategy', strategyEn, strategyDe],
  ['scenarios', scenariosEn, scenariosDe],
  ['pairwise', pairwiseEn, pairwiseDe],
  ['scoring', scoringEn, scoringDe],
  ['selection', selectionEn, selectionDe],
  ['roadmap', roadmapEn, roadmapDe],
  ['binding', bindingEn, bindingDe],
  ['exceptions', exceptionsEn, exceptionsDe],
]

/** The values that a message takes, wherever they stand in it. */
const placeholders = (message: string): string[] => {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) {
      if (typeof node === 'object' && node !== null) for (const inner of Object.values(node)) visit(inner)
      return
    }
    for (const token of node) {
      if (!Array.isArray(token)) continue
      found.add(String(token[0]))
      visit(token[2])
    }
  }
  visit(compileMessageOrThrow(message))
  return [...found].sort()
}

/** What an id may be put together from: `gate.tally` of `gate.tally.met`, but never only the part. */
const parentsOf = (id: string): string[] => {
  const names = id.split('.')
  return names
    .slice(1)
    .map((_, index) => names.slice(0, index + 1).join('.'))
    .filter((parent, index) => index > 0 || names.length === 2)
}

const sources = import.meta.glob('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const spoken = Object.entries(sources).filter(([path]) => path.startsWith('../') && !path.includes('.test.'))

describe.each(parts)('the %s catalogue', (_name, en, de) => {
  it('says the same things in both languages', () => expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort()))

  it('takes the same values in both languages', () => {
    for (const [id, message] of Object.entries(en)) expect([id, placeholders(de[id] ?? '')]).toEqual([id, placeholders(message)])
  })

  it('has no message that nobody says', () => {
    const text = spoken.map(([, source]) => source).join('\n')
    const quoted = new Set([...text.matchAll(/['"`]([a-zA-Z.-]+?)\.?(?:['"`]|\$\{)/g)].map(([, said]) => said))
    const unused = Object.keys(en).filter((id) => ![id, ...parentsOf(id)].some((said) => quoted.has(said)))
    expect(unused).toEqual([])
  })
})

describe('words in a panel', () => {
  it('are in no two catalogues', () => {
    const ids = parts.flatMap(([, en]) => Object.keys(en))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    ['de-AT', 'Nein'],
    ['en-GB', 'No'],
    ['fr-FR', 'No'],
  ])('of %s', async (locale, no) => {
    await startWords(locale, [])
    expect(t('shared.no')).toBe(no)
  })

  it('have plurals', async () => {
    await startWords('de', [])
    expect([t('shared.days', { count: 1 }), t('shared.days', { count: 2 })]).toEqual(['1 Tag', '2 Tage'])
  })
})
