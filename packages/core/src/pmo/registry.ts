import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { isPlain } from '../plain.ts'
import type { Call, Capability, Ports } from '../ports.ts'
import type { Answer, Client, OutputOf, UseCaseName, UseCases } from './client.ts'
import { judgeGate } from './judge-gate.ts'
import { isMirror } from './mirrors/ref.ts'
import { ensureVisible, openGate } from './open-gate.ts'
import type { UseCase } from './use-case.ts'

const pages = () => import('./pages.ts')

type FirstUseCaseName = 'gate.open' | 'gate.judge' | 'gate.evidence' | 'gate.declarePassed' | 'portfolio.open'

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const item = z.strictObject({ item: ref })
const name = z.string().check(z.minLength(1), z.maxLength(60))
const after = z.exactOptional(z.string().check(z.maxLength(500)))

/** What a project's page and the portfolio ask first. The others are in the same registry, and are fetched when one of them is first called. */
export const firstUseCases: { readonly [N in FirstUseCaseName]: UseCase<N> } = {
  'gate.open': { input: item, needs: 'see', atOnce: true, run: openGate },
  'gate.judge': { input: item, needs: 'see', run: judgeGate },
  'gate.evidence': {
    input: z.strictObject({ item: ref, criterion: name }),
    needs: 'see',
    run: async (...given) => (await pages()).showEvidence(...given),
  },
  'gate.declarePassed': {
    input: z.strictObject({ item: ref, gate: name, judgementHash: hash }),
    needs: 'declare',
    run: async (...given) => (await pages()).declarePassed(...given),
  },
  'portfolio.open': {
    input: z.strictObject({ after }),
    needs: 'see',
    run: async (...given) => (await pages()).openPortfolio(...given),
  },
}

const itemOf = (input: unknown): string | undefined => (isPlain(input) && typeof input['item'] === 'string' ? input['item'] : undefined)

const elsewhere = (): TrackerError =>
  new TrackerError('invalid', 'This project belongs to another site and is decided there', 'Open it there; here it is only shown.')

/** Decides on the resource that the input names: an item that this person may not see does not exist for them; settings and refresh belong to the PMO. */
const authorise = async (ports: Ports, call: Call, needs: Capability, input: unknown): Promise<void> => {
  const named = itemOf(input)
  if (named !== undefined && isMirror(named)) throw elsewhere()
  if (named !== undefined) await ensureVisible(ports, call, named)
  if (needs === 'record' && named !== undefined) return (await pages()).ensureMayRecord(ports, call, named)
  if (needs !== 'configure' && needs !== 'refresh') return
  if (await ports.directory.isPmo(call.actor)) return
  throw new TrackerError('forbidden', 'This belongs to the PMO', 'Ask a PMO admin to do it, or to give you the right.')
}

const problemOf = (error: unknown): Answer<never> => {
  if (error instanceof TrackerError) {
    const { code, message, remedy, retryAfter } = error
    return { ok: false, problem: { code, message, remedy, ...(retryAfter === undefined ? {} : { retryAfter }) } }
  }
  const message = error instanceof Error ? error.message : String(error)
  return {
    ok: false,
    problem: {
      code: 'unexpected-answer',
      message: `Plumbline could not finish this: ${message}`,
      remedy: 'Try again; if it stays, tell the PMO what you did and this message.',
    },
  }
}

const runUseCase = async <N extends UseCaseName>(
  useCase: UseCase<N>,
  ports: Ports,
  call: Call,
  payload: unknown,
): Promise<Answer<OutputOf<N>>> => {
  const input = typeof useCase.input === 'function' ? await useCase.input() : useCase.input
  const parsed = input.safeParse(payload)
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`).join('; ')
    return {
      ok: false,
      problem: { code: 'invalid', message: `This cannot be used as it is: ${places}`, remedy: 'Correct it and try again.' },
    }
  }
  try {
    const begun = useCase.atOnce && useCase.run(ports, call, parsed.data)
    if (begun) begun.catch(() => undefined)
    await authorise(ports, call, useCase.needs, parsed.data)
    const value = await (begun ?? useCase.run(ports, call, parsed.data))
    const item = itemOf(parsed.data)
    // What changes a project's own records is judged by the next refresh, also where the tracker knows nothing of it.
    if (item !== undefined && useCase.needs !== 'see' && useCase.needs !== 'configure')
      await (await pages()).tellRefresh(ports, { touched: [item] })
    return { ok: true, value }
  } catch (error) {
    return problemOf(error)
  }
}

/** Any use case of either table, by its name; what a name asks and answers was settled where it was called. */
const useCaseOf = async (candidate: string): Promise<UseCase<UseCaseName> | undefined> => {
  const table: object = Object.hasOwn(firstUseCases, candidate) ? firstUseCases : (await pages()).laterUseCases
  return new Map<string, UseCase<UseCaseName>>(Object.entries(table)).get(candidate)
}

const answerOne = async <N extends UseCaseName>(candidate: N, ports: Ports, call: Call, payload: unknown): Promise<Answer<OutputOf<N>>> => {
  const useCase = await useCaseOf(candidate)
  if (useCase) return (await runUseCase(useCase, ports, call, payload)) as Answer<OutputOf<N>>
  return problemOf(new TrackerError('invalid', `There is no use case ${candidate}`, 'Reload the page; the app may have been updated.'))
}

/** Answers one call from outside: the input passes its schema, the capability is decided here, and a failure comes back as words. */
export const answer = (candidate: string, ports: Ports, call: Call, payload: unknown): Promise<Answer<unknown>> =>
  answerOne(candidate as UseCaseName, ports, call, payload)

/** The panels' client where core runs in the same place as the panel. */
export const inProcessClient = (ports: Ports, call: () => Call): Client => ({
  call: <N extends UseCaseName>(candidate: N, input: UseCases[N]['input']) => answerOne(candidate, ports, call(), input),
})
