import { measureAtScale } from './at-scale.ts'
import { judgePortfolio } from './portfolio.ts'
import { compareEngines } from './rules.ts'
import { measureSelection } from './selection.ts'

await judgePortfolio()
await compareEngines()
await measureSelection()
if (process.env['PLUMBLINE_SCALE'] !== '0') await measureAtScale()
