import type { FieldValues } from '../../work/draft.ts'
import type { EffectsOfChange } from './acts.ts'

/** The effects of a change as the fields of its item hold them. */
export const changeValues = ({ currency, costs, days, scope, benefit }: EffectsOfChange): FieldValues => ({
  changeDecision: 'pending',
  ...(currency === null || costs.length === 0
    ? {}
    : { changeCostEffect: { minor: costs.reduce((sum, { minor }) => sum + minor, 0), currency } }),
  ...(days === 0 ? {} : { changeDaysEffect: days }),
  ...(scope.text === '' ? {} : { changeScopeEffect: scope.text }),
  ...(benefit.text === '' ? {} : { changeBenefitEffect: benefit.text }),
})
