import { judgePortfolio } from './portfolio.ts'
import { compareEngines } from './rules.ts'

await judgePortfolio()
await compareEngines()
