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
    breaksIf: 'The command line asks who is signed in instead; where that is not told either, it ends with exit code 2.',
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
  {
    id: 'ado-job-token-scope',
    claim:
      'With "Limit job authorization scope to current project" a job’s token lists one team project, sees work items of that one only, and cannot read teams of another; extension data stay readable and writable.',
    source: 'learn.microsoft.com, Job access tokens: the project-scoped build identity; on by default in new organisations.',
    breaksIf:
      'A token that lists more team projects than it reads is noticed by what it reads. One that read others in part would refresh a part of the portfolio, and take the summaries of the rest away until the next refresh.',
    howToCheck:
      'Run the task with action refresh in a pipeline whose scope is limited, without a connection: it has to fail and name the number of unseen projects.',
  },
  {
    id: 'ado-task-endpoints',
    claim:
      'The agent hands a task its inputs as INPUT_NAME, the job’s token in ENDPOINT_AUTH_SYSTEMVSSCONNECTION (parameters.AccessToken), a connection’s address in ENDPOINT_URL_{id} and its secrets in ENDPOINT_AUTH_{id}, and reads ##vso commands from standard output with %, CR, LF, ] and ; escaped as %AZP25, %0D, %0A, %5D and %3B.',
    source: 'azure-pipelines-task-lib 5, internal.ts and taskcommand.ts; Azure Pipelines documentation, Logging commands.',
    breaksIf: 'The pipeline task finds no token or address and fails with the words for it, or its outputs are not read.',
    howToCheck: 'Run the task with action check in a live pipeline and print $(plumbline.outcome) in the next step.',
  },
]
