import { join } from 'node:path'
import { exactInThread, interruption } from '@plumbline/cli'
import { agentWriting } from './commands.ts'
import { runTask } from './run.ts'

const agent = agentWriting((line) => void process.stdout.write(`${line}\n`))
const signal = interruption(agent.log, 'Cancelled: stopping at the next checkpoint.')
const exact = exactInThread(join(__dirname, 'solver.mjs'), signal)

void runTask({ env: process.env, agent, signal, ...(exact ? { exact } : {}) })
