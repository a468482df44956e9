import type { Assumption } from '../assumption.ts'

/** The platform that the app’s functions run on. */
export const forge: readonly Assumption[] = [
  {
    id: 'forge-conditional-write',
    claim:
      'A write to Forge entity storage inside a transaction with a condition on the stored version fails as a whole when the condition does not hold, whatever error it raises.',
    source:
      '@forge/kvs 1.6.5: transactions with conditions; the error is not documented, so the stored document is read again to tell a conflict from a failure.',
    breaksIf:
      'The app tries it out before its first write, and writes nothing over anything where a stale write is not refused: saving says so.',
    howToCheck: 'Open the settings in two browsers, change and save in both: the second must be told of the newer settings.',
  },
  {
    id: 'forge-transaction-condition-failed',
    claim:
      'The local Forge platform answers a transaction whose condition does not hold with 409 TRANSACTION_CONDITION_FAILED; the real code is not documented.',
    source: 'Shapes of @forge/kvs 1.6.5 errors; the code itself is a guess.',
    breaksIf: 'Nothing: the app does not look at the code, see forge-conditional-write.',
    howToCheck: 'The same check as forge-conditional-write; the code stands in the log of the app (forge logs).',
  },
  {
    id: 'forge-worker-threads',
    claim: 'A Forge function may start a thread of Node (worker_threads) and read a file beside its bundle (highs.wasm).',
    source: 'Forge’s runtime is Node itself; nothing in its documentation names these as forbidden.',
    breaksIf:
      'Without threads the solver runs in the function itself; without the file the search ends as failed, and the answer at once stays.',
    howToCheck: 'Start "Search on" on the selection page and read the logs of the function job-step.',
  },
  {
    id: 'forge-function-memory',
    claim:
      'A function that takes more memory than the manifest gives it is ended at once, its event counts as failed, and the engine is told of nine tenths of that memory for what lasts and a twentieth for what is new.',
    source:
      'The platform names FUNCTION_OUT_OF_MEMORY among the reasons of its events; the parts are those of AWS Lambda, on which it runs.',
    breaksIf: 'A step that is too large ends otherwise: the work goes on with the next hourly trigger all the same, by smaller steps.',
    howToCheck: 'Deploy with memoryMB: 128, read a large project anew, and look for the reason in the logs of the function job-step.',
  },
  {
    id: 'forge-basic-layout-margin',
    claim: 'A page of layout basic stands in a margin that Jira itself leaves.',
    source: 'Recollection of the module’s reference; the stored text does not show it.',
    breaksIf: 'Only the look: portfolio and settings stand four pixels from the edge of the frame.',
    howToCheck: 'Open the portfolio in Jira and measure the frame’s distance from the page’s edge.',
  },
]
