import type { Step } from './steps.ts'
import { writersGroup } from './wanted.ts'

/** The application id by which Azure signs in to Azure DevOps. */
const azureDevOps = '499b84ac-1321-427f-aa17-267ca6975798'

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const request = ({ change, method, path, body }: Step): string =>
  [
    `# ${change.where}: ${change.kind}${change.state === null ? '' : `, state ${change.state}`}${change.slot === null ? '' : `, gate ${change.slot}`}`,
    `az rest --resource ${azureDevOps} --method ${method.toLowerCase()} --uri "$ORGANISATION${path}?api-version=7.1"${body === undefined ? '' : ` \\\n  --headers Content-Type=application/json --body ${quoted(JSON.stringify(body))}`}`,
  ].join('\n')

/** What an administrator can run instead: the very requests, in the order in which they may break off at any place. */
export const scriptOf = (steps: readonly Step[], noGroup: boolean): string => {
  if (steps.length === 0 && !noGroup) return ''
  const group = [
    '# The group whose members alone fill the gates; add the service identity, and nobody else.',
    `az devops security group create --organization "$ORGANISATION" --scope organization --name ${quoted(writersGroup)}`,
  ]
  const head = [
    '#!/bin/sh',
    'set -eu',
    '# ORGANISATION: https://dev.azure.com/NAME. Sign in with az login as somebody who may edit the process.',
  ]
  return `${[head.join('\n'), ...(noGroup ? [group.join('\n')] : []), ...steps.map(request)].join('\n\n')}\n`
}
