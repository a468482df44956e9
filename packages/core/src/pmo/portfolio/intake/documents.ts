import * as z from 'zod/mini'
import type { DocCollection, DocKey, Ports, Versioned } from '../../../ports.ts'
import type { ProposalState } from '../../views/intake.ts'
import type { Place } from '../heads.ts'
import { IntakeSettings, ProposalText } from '../inputs.ts'

export const intakePlace: Place<IntakeSettings> = { id: 'intake', body: IntakeSettings }
export const firstIntake: IntakeSettings = { answerDays: 10 }

const State = z.enum(['received', 'askedBack', 'inAnalysis', 'ready', 'selected', 'deferred', 'rejected', 'converted'])
const Event = z.object({ by: z.string(), byName: z.string(), at: z.string(), state: State, note: z.string() })

const Proposal = z.object({
  text: ProposalText,
  history: z.array(Event).check(z.minLength(1)),
  item: z.nullable(z.string()),
  /** What people call the item, until the portfolio was read again. */
  made: z.exactOptional(z.object({ key: z.string(), url: z.string() })),
})
export type Proposal = z.infer<typeof Proposal>

const collection = 'portfolio-proposals'
export const proposalKey = (id: string): DocKey<Proposal> => ({ collection, id, check: (value) => Proposal.parse(value) })

/** `null`: damaged, which must not hide the others. */
const proposals: DocCollection<Proposal | null> = { collection, check: (value) => Proposal.safeParse(value).data ?? null }

export const readProposals = async (ports: Pick<Ports, 'shelf'>): Promise<readonly Versioned<Proposal>[]> => {
  const found: Versioned<Proposal>[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(proposals, after)
    for (const { id, value, version } of page.values) if (value) found.push({ id, value, version })
    after = page.next
  } while (after !== undefined)
  return found
}

export const stateOf = ({ history }: Proposal): ProposalState => history.at(-1)?.state ?? 'received'

/** Where the PMO may bring a proposal from each state. What is rejected or deferred can be taken up again; what became a project cannot. */
const next: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  received: ['inAnalysis', 'askedBack', 'ready', 'deferred', 'rejected'],
  askedBack: ['inAnalysis', 'deferred', 'rejected'],
  inAnalysis: ['ready', 'askedBack', 'deferred', 'rejected'],
  ready: ['selected', 'inAnalysis', 'deferred', 'rejected'],
  selected: ['converted', 'ready', 'deferred'],
  deferred: ['inAnalysis', 'rejected'],
  rejected: ['inAnalysis'],
  converted: [],
}

export const statesAfter = (proposal: Proposal, actor: string, isPmo: boolean): readonly ProposalState[] => {
  const state = stateOf(proposal)
  // Whoever proposed answers a question by handing it in again; for those without access, the PMO enters their answer.
  const answers = proposal.history[0]?.by === actor || (isPmo && proposal.text.onBehalfOf !== null)
  const own = answers && state === 'askedBack' ? (['received'] as const) : []
  return [...(isPmo ? next[state] : []), ...own]
}
