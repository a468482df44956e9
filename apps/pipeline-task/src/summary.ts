import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checked, type CheckedCriterion, failedIn, uncheckedIn } from './check.ts'
import type { Agent } from './commands.ts'
import { type Environment, variableOf } from './given.ts'

export const outcomeWords: Readonly<Record<Checked['outcome'], string>> = {
  ready: 'Ready',
  notReady: 'Not ready',
  unknown: 'Could not be checked',
  passed: 'Passed',
  declared: 'Declared passed',
  ahead: 'Not reached: another gate comes first',
}

/** Titles and statements are other people's words: none of them may become a link, an image or markup of the summary. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~>-]/g, String.raw`\$&`)
    .replaceAll('<', '&lt;')

const list = (title: string, criteria: readonly CheckedCriterion[]): readonly string[] =>
  criteria.length === 0
    ? []
    : [
        '',
        `### ${title} (${criteria.length})`,
        '',
        ...criteria.map(({ id, statement, howToFix }) => `- **${plain(id)}** ${plain(statement)}<br>${plain(howToFix)}`),
      ]

/** The gate as a page of the run. */
export const gateSummary = (checked: Checked): string => {
  const [failed, unchecked] = [failedIn(checked), uncheckedIn(checked)]
  const held = [...failed, ...unchecked]
  const rest = checked.criteria.filter((each) => each.value === 'fail' && !held.includes(each))
  return [
    `## ${outcomeWords[checked.outcome]}: ${plain(checked.gate)}`,
    '',
    plain(checked.project),
    ...list('Holds the gate', failed),
    ...list('Could not be checked', unchecked),
    ...list('Worth fixing', rest),
    '',
    `As of ${checked.asOf}. ${plain(checked.by)}. Judgement \`${checked.judgementHash}\``,
    '',
  ].join('\n')
}

/** Puts a text beside the run; the agent takes the file up when it reads the line. */
export const uploadSummary = async (env: Environment, agent: Agent, name: string, text: string): Promise<void> => {
  const folder = join(variableOf(env, 'Agent.TempDirectory') ?? tmpdir(), 'plumbline')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}.md`)
  await writeFile(file, text)
  agent.summary(file)
}
