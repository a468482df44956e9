import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checked, type CheckedCriterion, failedIn, scoreHeld, uncheckedIn } from './check.ts'
import type { Agent } from './commands.ts'
import { type Environment, variableOf } from './given.ts'

export const outcomeWords: Readonly<Record<Checked['outcome'], string>> = {
  ready: 'Ready',
  notReady: 'Not ready',
  unknown: 'Could not be checked',
  passed: 'Passed',
  declared: 'Declared passed',
  notEvidenced: 'Behind the project, though nobody passed it',
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

/** How old the numbers are: "Read 31 March 2022 at 13:03 UTC, 3 hours ago". */
export const readWords = ({ readAt, now }: Pick<Checked, 'readAt' | 'now'>): string => {
  if (readAt === undefined) return ''
  const time = new Date(readAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(readAt)) / 60_000))
  const [count, unit] =
    minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day']
  return `Read ${time} UTC, ${count} ${unit}${count === 1 ? '' : 's'} ago. `
}

/** The gate as a page of the run. */
export const gateSummary = (checked: Checked): string => {
  const [failed, unchecked] = [failedIn(checked), uncheckedIn(checked)]
  const held = [...failed, ...unchecked]
  const score = scoreHeld(checked)
  const rest = checked.criteria.filter((each) => each.value === 'fail' && !held.includes(each))
  return [
    `## ${outcomeWords[checked.outcome]}: ${plain(checked.gate)}`,
    '',
    plain(checked.project),
    ...list('Holds the gate', failed),
    ...list('Could not be checked', unchecked),
    ...(score === undefined ? [] : ['', '### Too little of what should be met', '', `${plain(score)}.`]),
    ...list('Worth fixing', rest),
    '',
    `As of ${checked.asOf}. ${readWords(checked)}${plain(checked.by)}.${checked.judgementHash === '' ? '' : ` Judgement \`${checked.judgementHash}\``}`,
    '',
  ].join('\n')
}

/** Puts a text beside the run; the agent takes the file up some time after it reads the line, so that no later step may write the same one. */
export const uploadSummary = async (env: Environment, agent: Agent, name: string, text: string): Promise<void> => {
  const folder = await mkdtemp(join(variableOf(env, 'Agent.TempDirectory') ?? tmpdir(), 'plumbline-'))
  const file = join(folder, `${name}.md`)
  await writeFile(file, text)
  agent.summary(file)
}
