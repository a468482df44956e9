import type { Assumption } from './assumption.ts'

export const commandLineAssumptions: readonly Assumption[] = [
  {
    id: 'tracker-date-header',
    claim:
      'Jira (GET /rest/api/3/serverInfo) and Azure DevOps (GET _apis/connectionData) send a Date header in UTC that is right to the minute.',
    source: 'RFC 9110, section 6.6.1: an origin server with a clock sends Date; proxies must not change it.',
    breaksIf: 'The command line judges on a wrong day, or ends with exit code 2 on a site that sends none.',
    howToCheck: 'curl -sI on both addresses of a live site, and compare Date with the clock.',
  },
  {
    id: 'jira-server-info-probe',
    claim: 'GET /rest/api/3/serverInfo answers 200 with baseUrl and version on every Jira Cloud site, and not on Azure DevOps.',
    source: 'Official description of the Jira platform API, operation getServerInfo ("can be accessed anonymously").',
    breaksIf: 'The command line takes a Jira site for something else and ends with exit code 2.',
    howToCheck: 'curl https://{site}.atlassian.net/rest/api/3/serverInfo and https://dev.azure.com/{organisation}/rest/api/3/serverInfo.',
  },
  {
    id: 'ado-token-form',
    claim:
      'A personal access token of Azure DevOps has 52 characters or carries AZDO before its last four; every other token is a bearer token.',
    source: 'azure-devops-node-api 17, getHandlerFromToken.',
    breaksIf:
      'A valid token is sent in the wrong form and refused; the command line ends with exit code 2 and says that the token was not accepted.',
    howToCheck: 'Run plumbline export with a fresh personal access token, and in a pipeline with System.AccessToken.',
  },
]
