import { addDays, at, firstDay } from './calendar.ts'
import type { SeedItem, SeedPerson } from './door.ts'
import { asValue } from './people.ts'
import { randomOf } from './random.ts'
import { riskTitles } from './wording.ts'

export interface RiskPlan {
  readonly parent: string
  readonly from: string
  readonly count: number
  /** One high risk that nobody answers yet. */
  readonly withoutResponse: boolean
  readonly owners: readonly [SeedPerson, ...SeedPerson[]]
}

/** An illustrative risk register: scores from 1 to 25, each risk owned and answered unless the plan leaves one open. */
export const riskItems = (plan: RiskPlan): SeedItem[] => {
  const random = randomOf(`risks ${plan.parent}`)
  return random
    .shuffled(riskTitles)
    .slice(0, plan.count)
    .map((title, place): SeedItem => {
      const neglected = plan.withoutResponse && place === 0
      const owner = random.pick(plan.owners)
      const raised = addDays(firstDay, -random.whole(40, 400))
      const probability = neglected ? 4 : random.whole(1, 4)
      return {
        id: `${plan.parent}-risk-${place + 1}`,
        kind: 'risk',
        parent: plan.parent,
        title,
        description: 'Illustrative: the sources publish no risks.',
        createdAt: at(raised > plan.from ? raised : plan.from, 60 + random.whole(0, 40)),
        createdBy: owner.id,
        state: { category: 'inProgress' },
        values: {
          riskProbability: probability,
          riskImpact: neglected ? 4 : random.whole(1, 5),
          riskOwner: neglected ? null : asValue(owner),
          riskResponse: neglected ? null : random.pick(['avoid', 'transfer', 'reduce', 'reduce', 'accept']),
        },
        changes: [],
        labels: ['illustrative'],
      }
    })
}
