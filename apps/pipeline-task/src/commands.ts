/** The agent's logging commands, as documented: it reads them from the lines that a task prints. */

const inData = (text: string): string => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const inProperty = (text: string): string => inData(text).replaceAll(']', '%5D').replaceAll(';', '%3B')

const command = (name: string, properties: Readonly<Record<string, string>>, data: string): string => {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(value)};`)
  return `##vso[${name}${said.length === 0 ? '' : ` ${said.join('')}`}]${inData(data)}`
}

export type Result = 'Succeeded' | 'SucceededWithIssues' | 'Failed'

/** What a task says to its agent, one line each. */
export interface Agent {
  /** A plain line of the log; a line that somebody's title makes look like a command is none. */
  log(text: string): void
  issue(type: 'error' | 'warning', text: string): void
  output(name: string, value: string): void
  summary(file: string): void
  progress(percent: number, text: string): void
  complete(result: Result, message: string): void
}

const harmless = (line: string): string => line.replaceAll('##vso[', '## vso[').replaceAll('##[', '## [')

export const agentWriting = (write: (line: string) => void): Agent => ({
  log: (text) => {
    for (const line of text.split(/\r?\n/)) write(harmless(line))
  },
  issue: (type, text) => write(command('task.logissue', { type }, text)),
  output: (name, value) => write(command('task.setvariable', { variable: name, isOutput: 'true', isSecret: 'false' }, value)),
  summary: (file) => write(command('task.uploadsummary', {}, file)),
  progress: (percent, text) => write(command('task.setprogress', { value: String(percent) }, text)),
  complete: (result, message) => write(command('task.complete', { result }, message)),
})
