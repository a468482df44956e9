import * as z from 'zod/mini'
import type { Handlers } from '../pmo/late-use-cases.ts'
import { Instant } from '../work/values.ts'
import { CostTable } from './cost-record.ts'
import type { CostUseCases } from './cost-views.ts'
import { exportCosts, importCosts, openCosts, previewCosts, restoreCosts, saveCosts } from './costs.ts'

const item = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const costVersion = z.string().check(z.maxLength(200))
const text = z.string().check(z.maxLength(500_000))
const currency = z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/)))

export const costHandlers: Handlers<keyof CostUseCases> = {
  'cost.open': { input: z.strictObject({ item }), run: openCosts },
  'cost.save': { input: z.strictObject({ item, table: CostTable, costVersion }), run: saveCosts },
  'cost.preview': { input: z.strictObject({ item, text, currency }), run: previewCosts },
  'cost.import': {
    input: z.strictObject({ item, text, currency, file: z.string().check(z.maxLength(200)), costVersion }),
    run: importCosts,
  },
  'cost.restore': { input: z.strictObject({ item, at: Instant, costVersion }), run: restoreCosts },
  'cost.export': { input: z.strictObject({ item }), run: exportCosts },
}
