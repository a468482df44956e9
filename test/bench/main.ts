import { judgePortfolio } from './portfolio.ts'
import { compareEngines } from './rules.ts'
import { measureSelection } from './selection.ts'

await judgePortfolio()
await compareEngines()
await measureSelection()
