import { compareEngines } from './rules.ts'

await compareEngines()
