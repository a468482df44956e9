import type { Call, Ports } from '../../../ports.ts'
import type { FieldValues, ItemDraft, MadeItem } from '../../../work/draft.ts'
import { minorDigits, minorUnits } from '../../../work/money.ts'
import { readHead } from '../../settings-document.ts'
import type { PortfolioInput } from '../client.ts'
import type { ProposalText } from '../inputs.ts'
import { makeArtefacts, startValues } from './start-project.ts'

/** What the tracker has fields for, as far as it is known. */
const valuesOf = ({ need, outcome, cost, currency, wantedBy }: ProposalText): FieldValues => ({
  need,
  ...(outcome === '' ? {} : { outcomeWanted: outcome }),
  ...(wantedBy === null ? {} : { roughFinish: wantedBy }),
  ...(cost === null || currency === null ? {} : { roughCost: { minor: minorUnits(cost, 10 ** minorDigits(currency)) ?? 0, currency } }),
})

const described = ({ need, outcome, sponsor, onBehalfOf, wantedBy }: ProposalText): readonly string[] => [
  need,
  ...(outcome === '' ? [] : [outcome]),
  ...(sponsor === null ? [] : [`Sponsor: ${sponsor}`]),
  ...(wantedBy === null ? [] : [`Wanted by: ${wantedBy}`]),
  ...(onBehalfOf === null ? [] : [`Proposed by: ${onBehalfOf}`]),
]

/** Makes the project item and the artefacts that it begins with, each only once, and says what the tracker has no place for. */
export const makeProject = async (
  ports: Ports,
  call: Call,
  { proposal, beside, start }: PortfolioInput<'intake.convert'>,
  text: ProposalText,
): Promise<{ readonly made: MadeItem; readonly missed: readonly string[] }> => {
  const { value: settings } = await readHead(ports, call)
  const draft: ItemDraft = {
    kind: 'project',
    place: { beside },
    title: text.title.slice(0, 255),
    values: { ...valuesOf(text), ...(start ? startValues(start) : {}) },
    text: described(text).map((line) => ({ is: 'paragraph', text: line })),
  }
  const key = `proposal-${proposal}`
  const made = await ports.desk.ensureItem(key, draft, settings)
  const notMade = await makeArtefacts(ports, call, { key, item: made.item, artefacts: start?.artefacts ?? [], text })
  return { made, missed: [...made.leftOut.map(({ detail }) => detail), ...notMade] }
}
