import type { Assumption } from '../assumption.ts'

/** What the service refuses when it is too much. */
export const limits: readonly Assumption[] = [
  {
    id: 'ado-query-timeout',
    claim: 'A query that takes more than thirty seconds ends with VS402335 in the message, whatever its status.',
    source: 'Object limits (30 seconds), and the message as administrators quote it; which queries take so long hangs on the organisation.',
    breaksIf: 'A query that is too much is not asked for by halves: the refresh says why it could not read and is repeated.',
    howToCheck:
      'Ask for all descendants of the largest project items at once: a tree query without a condition in an organisation with millions of links.',
  },
  {
    id: 'ado-blocked-by-load',
    claim:
      'An identity that used its throughput units is answered 429 with TF400733 and Retry-After, after answers that were delayed and said so.',
    source:
      'Documentation of rate limits (200 units in five minutes); what a request weighs is not documented, so that the local service counts requests.',
    breaksIf: 'With another status it is told as a failed request instead of being waited for; the refresh is repeated by the next run.',
    howToCheck: 'Refresh with --repair from several terminals with one token and look at the answers’ X-RateLimit headers.',
  },
  {
    id: 'ado-full-item',
    claim:
      'A work item with 10,000 revisions, or with 1,000 links, refuses the next one by REST with status 400 and a message that speaks of the maximum number of revisions or links.',
    source:
      'Object limits in the documentation (10,000 revisions by REST, 1,000 links); status and words of the refusal are not documented.',
    breaksIf: 'The refusal is still told in the service’s own words, with the usual advice for a refused request.',
    howToCheck: 'Link 1,001 tasks below one test item by REST and read the last answer.',
  },
]
