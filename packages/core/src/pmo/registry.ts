import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { isPlain } from '../plain.ts'
import type { Call, Capability, Ports } from '../ports.ts'
import { Mapping } from '../work/mapping.ts'
import { bindingUseCases } from './binding/use-cases.ts'
import type { Answer, Client, OutputOf, UseCaseName, UseCases } from './client.ts'
import { governanceUseCases } from './governance/use-cases.ts'
import { judgeGate } from './judge-gate.ts'
import { ensureVisible, openGate } from './open-gate.ts'
import { openPortfolio } from './open-portfolio.ts'
import { portfolioUseCases } from './portfolio/use-cases.ts'
import { reviewUseCases } from './reviews/use-cases.ts'
import { templateUseCases } from './template-use-cases.ts'
import type { UseCase } from './use-case.ts'

const pages = () => import('./pages.ts')
const inputs = async () => (await pages()).settingsInputs

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const item = z.strictObject({ item: ref })
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})
const name = z.string().check(z.minLength(1), z.maxLength(60))
const after = z.exactOptional(z.string().check(z.maxLength(500)))

/** The one registry: panels, resolver, browser and terminal are all derived from it. */
export const useCases: { readonly [N in UseCaseName]: UseCase<N> } = {
  'gate.open': { input: item, needs: 'see', run: openGate },
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
    run: openPortfolio,
  },
  'portfolio.views': { input: nothing, needs: 'see', run: async (ports, call) => (await pages()).openViews(ports, call) },
  'portfolio.saveViews': {
    input: async () => (await pages()).SaveViewsInput,
    needs: 'see',
    run: async (...given) => (await pages()).saveViews(...given),
  },
  'refresh.start': {
    input: nothing,
    needs: 'refresh',
    run: async (ports, call) => (await pages()).startRefresh(ports, call),
  },
  'refresh.status': { input: nothing, needs: 'see', run: async (ports) => (await pages()).refreshStatus(ports) },
  'settings.open': {
    input: nothing,
    needs: 'see',
    run: async (ports, call) => (await pages()).openSettings(ports, call),
  },
  'settings.tryMapping': {
    input: z.strictObject({ mapping: Mapping }),
    needs: 'configure',
    run: async (...given) => (await pages()).tryMapping(...given),
  },
  'settings.save': {
    input: async () => (await inputs()).saveSettings,
    needs: 'configure',
    run: async (...given) => (await pages()).saveSettings(...given),
  },
  // Records are looked at seldom beside judging.
  'record.open': {
    input: item,
    needs: 'see',
    run: async (...given) => (await pages()).openRecord(...given),
  },
  'record.save': {
    input: async () => (await inputs()).saveRecord,
    needs: 'record',
    run: async (...given) => (await pages()).saveRecord(...given),
  },
  'record.import': {
    input: async () => (await inputs()).importRecords,
    needs: 'configure',
    run: async (...given) => (await pages()).importRecords(...given),
  },
  'record.imports': {
    input: nothing,
    needs: 'configure',
    run: async (ports, call) => (await pages()).openImportLog(ports, call),
  },
  'record.export': {
    input: async () => (await inputs()).exportRecords,
    needs: 'configure',
    run: async (...given) => (await pages()).exportRecords(...given),
  },
  'governance.export': {
    input: nothing,
    needs: 'configure',
    run: async (ports, call) => (await pages()).exportGovernance(ports, call),
  },
  ...templateUseCases,
  ...bindingUseCases,
  ...portfolioUseCases,
  ...reviewUseCases,
  ...governanceUseCases,
}

export const useCaseNames = Object.keys(useCases) as UseCaseName[]

const itemOf = (input: unknown): string | undefined => (isPlain(input) && typeof input['item'] === 'string' ? input['item'] : undefined)

/** Decides on the resource that the input names: an item that this person may not see does not exist for them; settings and refresh belong to the PMO. */
const authorise = async (ports: Ports, call: Call, needs: Capability, input: unknown): Promise<void> => {
  const named = itemOf(input)
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
    await authorise(ports, call, useCase.needs, parsed.data)
    return { ok: true, value: await useCase.run(ports, call, parsed.data) }
  } catch (error) {
    return problemOf(error)
  }
}

const isUseCase = (candidate: string): candidate is UseCaseName => Object.hasOwn(useCases, candidate)

/** Answers one call from outside: the input passes its schema, the capability is decided here, and a failure comes back as words. */
export const answer = (candidate: string, ports: Ports, call: Call, payload: unknown): Promise<Answer<unknown>> => {
  if (!isUseCase(candidate))
    return Promise.resolve(
      problemOf(new TrackerError('invalid', `There is no use case ${candidate}`, 'Reload the page; the app may have been updated.')),
    )
  return answerOne(candidate, ports, call, payload)
}

const answerOne = <N extends UseCaseName>(candidate: N, ports: Ports, call: Call, payload: unknown): Promise<Answer<OutputOf<N>>> =>
  runUseCase<N>(useCases[candidate], ports, call, payload)

/** The panels' client where core runs in the same place as the panel. */
export const inProcessClient = (ports: Ports, call: () => Call): Client => ({
  call: <N extends UseCaseName>(candidate: N, input: UseCases[N]['input']) => answerOne(candidate, ports, call(), input),
})
