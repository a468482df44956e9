import * as z from 'zod/mini'
import { IsoDate } from '../work/values.ts'
import type { UseCaseName } from './client.ts'
import { RollOut } from './settings-document.ts'
import type { UseCase } from './use-case.ts'

const pages = () => import('./pages.ts')

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})
const name = z.string().check(z.minLength(1), z.maxLength(60))
const after = z.exactOptional(z.string().check(z.maxLength(500)))
const version = z.string().check(z.maxLength(100))
const draft = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/))
const templateText = z.string().check(z.maxLength(200_000))
const siteName = z.string().check(z.minLength(1), z.maxLength(300))
const governanceText = z.string().check(z.maxLength(1_000_000))
const templateRef = z.strictObject({ id: name, version: name, hash })
const templatePlace = z.union([z.strictObject({ draft }), z.strictObject({ hash }), z.strictObject({ document: z.unknown() })])

type Own = Extract<UseCaseName, `template.${string}`>

/** Templates are edited seldom and by few, so that what reads and compares them is loaded only then. */
export const templateUseCases: { readonly [N in Own]: UseCase<N> } = {
  'template.adopt': {
    input: z.strictObject({ document: z.unknown(), settingsVersion: version }),
    needs: 'configure',
    run: async (...given) => (await pages()).adoptTemplate(...given),
  },
  'template.versions': {
    input: nothing,
    needs: 'see',
    run: async (ports, call) => (await pages()).listVersions(ports, call),
  },
  'template.open': {
    input: z.strictObject({ template: templatePlace, format: z.exactOptional(z.enum(['yaml', 'json'])) }),
    needs: 'see',
    run: async (...given) => (await pages()).openTemplate(...given),
  },
  'template.saveDraft': {
    input: z.strictObject({
      draft,
      text: templateText,
      title: z.exactOptional(z.string().check(z.trim(), z.maxLength(100))),
      draftVersion: version,
    }),
    needs: 'configure',
    run: async (...given) => (await pages()).saveDraft(...given),
  },
  'template.proposePublication': {
    input: z.strictObject({
      draft,
      draftVersion: version,
      note: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
      effectiveOn: IsoDate,
      rollOut: z.exactOptional(RollOut),
      beside: z.exactOptional(z.boolean()),
    }),
    needs: 'configure',
    run: async (...given) => (await pages()).proposePublication(...given),
  },
  'template.approvePublication': {
    input: z.strictObject({ draft, proposalHash: hash }),
    needs: 'configure',
    run: async (...given) => (await pages()).approvePublication(...given),
  },
  'template.dryRun': {
    input: z.strictObject({
      template: z.union([z.strictObject({ draft }), z.strictObject({ text: templateText })]),
      after,
      asOf: z.exactOptional(IsoDate),
    }),
    needs: 'configure',
    run: async (...given) => (await pages()).dryRunTemplate(...given),
  },
  'template.noteSites': {
    input: z.strictObject({
      sites: z
        .array(
          z.union([
            z.strictObject({ site: siteName, template: templateRef }),
            z.strictObject({ site: siteName, governance: governanceText }),
          ]),
        )
        .check(z.maxLength(50)),
    }),
    needs: 'configure',
    run: async (...given) => (await pages()).noteSites(...given),
  },
  'template.consequences': {
    input: z.strictObject({ template: z.union([z.strictObject({ draft }), z.strictObject({ hash })]), after }),
    needs: 'configure',
    run: async (...given) => (await pages()).consequencesOf(...given),
  },
}
