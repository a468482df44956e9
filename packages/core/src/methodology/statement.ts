import { parametersIn } from './effective.ts'
import { withParameters } from './parameter-words.ts'
import type { Criterion, Template, Tier } from './template.ts'

/** What a criterion asks, as people read it in one tier: with the numbers that count there in their places. */
export const statementIn = (template: Template, criterion: Criterion, tier: Tier = 'standard'): string =>
  withParameters(criterion.statement, parametersIn(template, tier), template.parameters)
