import type { Handlers } from '../late-use-cases.ts'
import { assess } from './assess.ts'
import { pasteDemand } from './capacity/paste-demand.ts'
import { answerRequest, requestResource } from './capacity/requests.ts'
import { saveCapacity } from './capacity/save-capacity.ts'
import { openCapacity } from './capacity/show-capacity.ts'
import type { PortfolioUseCaseName } from './client.ts'
import { portfolioInputs } from './inputs.ts'
import { decideProposals, resubmitProposal, saveIntake, submitProposal } from './intake/change-intake.ts'
import { convertProposal } from './intake/convert.ts'
import { pasteProposals } from './intake/paste-proposals.ts'
import { openIntake } from './intake/show-intake.ts'
import { cancelSelection, selectionStatus, startSelection } from './jobs.ts'
import { saveInputs } from './save-inputs.ts'
import { saveLimits } from './save-limits.ts'
import { previewScoring, saveScoring } from './save-scoring.ts'
import { saveStrategy } from './save-strategy.ts'
import { commentScenario, removeScenario, saveScenario } from './scenarios/change.ts'
import { approveBaseline, proposeBaseline, withdrawProposal } from './scenarios/commit.ts'
import { compareScenarios } from './scenarios/compare.ts'
import { listScenarios } from './scenarios/list.ts'
import { openScoring } from './show-scoring.ts'
import { openSelection } from './show-selection.ts'
import { openStrategy } from './show-strategy.ts'
import { writeScores } from './write-scores.ts'

/** How each use case of the portfolio reads its input, and how it is done. */
export const portfolioHandlers: Handlers<PortfolioUseCaseName> = {
  'strategy.open': { input: portfolioInputs.nothing, run: openStrategy },
  'strategy.save': { input: portfolioInputs.saveStrategy, run: saveStrategy },
  'scoring.open': { input: portfolioInputs.nothing, run: openScoring },
  'scoring.preview': { input: portfolioInputs.previewScoring, run: previewScoring },
  'scoring.save': { input: portfolioInputs.saveScoring, run: saveScoring },
  'scoring.assess': { input: portfolioInputs.assess, run: assess },
  'scoring.writeBack': { input: portfolioInputs.writeBack, run: writeScores },
  'portfolioInputs.save': { input: portfolioInputs.saveInputs, run: saveInputs },
  'selection.open': { input: portfolioInputs.openSelection, run: openSelection },
  'selection.saveLimits': { input: portfolioInputs.saveLimits, run: saveLimits },
  'selection.start': { input: portfolioInputs.start, run: startSelection },
  'selection.status': { input: portfolioInputs.job, run: selectionStatus },
  'selection.cancel': { input: portfolioInputs.job, run: cancelSelection },
  'scenario.list': { input: portfolioInputs.nothing, run: listScenarios },
  'scenario.save': { input: portfolioInputs.saveScenario, run: saveScenario },
  'scenario.compare': { input: portfolioInputs.compare, run: compareScenarios },
  'scenario.comment': { input: portfolioInputs.comment, run: commentScenario },
  'scenario.remove': { input: portfolioInputs.remove, run: removeScenario },
  'scenario.propose': { input: portfolioInputs.propose, run: proposeBaseline },
  'scenario.approve': { input: portfolioInputs.approve, run: approveBaseline },
  'scenario.withdraw': { input: portfolioInputs.withdraw, run: withdrawProposal },
  'intake.open': { input: portfolioInputs.nothing, run: openIntake },
  'intake.submit': { input: portfolioInputs.submit, run: submitProposal },
  'intake.resubmit': { input: portfolioInputs.resubmit, run: resubmitProposal },
  'intake.decide': { input: portfolioInputs.decide, run: decideProposals },
  'intake.paste': { input: portfolioInputs.pasteProposals, run: pasteProposals },
  'intake.convert': { input: portfolioInputs.convert, run: convertProposal },
  'intake.save': { input: portfolioInputs.saveIntake, run: saveIntake },
  'capacity.open': { input: portfolioInputs.nothing, run: openCapacity },
  'capacity.save': { input: portfolioInputs.saveCapacity, run: saveCapacity },
  'capacity.paste': { input: portfolioInputs.pasteDemand, run: pasteDemand },
  'resource.request': { input: portfolioInputs.requestResource, run: requestResource },
  'resource.answer': { input: portfolioInputs.answerRequest, run: answerRequest },
}
