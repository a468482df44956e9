import type { Call, Ports } from '../../../ports.ts'
import type { ProposalPaste } from '../../views/intake.ts'
import type { PortfolioInput } from '../client.ts'
import { ProposalText } from '../inputs.ts'
import { keepProposal } from './change-intake.ts'

/** Proposals that others collected, for people without access to the tracker: first a look, then, with `commit`, taken in. What stands already is not taken in twice. */
export const pasteProposals = async (
  ports: Ports,
  call: Call,
  { text, commit }: PortfolioInput<'intake.paste'>,
): Promise<ProposalPaste> => {
  const { rows, mistakes, proposals: read } = (await import('../../../tracker-pages.ts')).readProposalTable(text)
  const proposals: ProposalPaste['proposals'][number][] = []
  const tooLong: ProposalPaste['mistakes'][number][] = []
  for (const { row, text: given } of read) {
    const taken = ProposalText.safeParse(given).data
    if (!taken) tooLong.push({ row, column: null, given: given.title, reason: 'tooLong' })
    else if (commit) proposals.push({ ...taken, row, status: (await keepProposal(ports, call, taken)).fresh ? 'written' : 'known' })
    else proposals.push({ ...taken, row, status: 'preview' })
  }
  return { rows, mistakes: [...mistakes, ...tooLong], proposals }
}
