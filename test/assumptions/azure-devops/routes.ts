import type { Assumption } from '../assumption.ts'

/** Which addresses answer, and to whom. */
export const routes: readonly Assumption[] = [
  {
    id: 'ado-preview-only-routes',
    claim: 'Which resources refuse a released api-version follows the version parameter in the official description.',
    source: 'Parameter api-version of each operation (7.1-preview.n).',
    breaksIf: 'A call would be refused with "under preview"; the message says so.',
    howToCheck: 'Run plumbline check against the organisation: it touches each route once.',
  },
  {
    id: 'ado-resource-areas-shape',
    claim:
      'GET _apis/ResourceAreas answers {count, value: [{id, name, locationUrl}]}, or {count: 0, value: null} where there is one host only.',
    source: 'azure-devops-node-api, WebApi, and its run against a local server.',
    breaksIf: 'The command line asks the wrong host for extension data.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/ResourceAreas in a signed-in browser.',
  },
  {
    id: 'ado-location-options-shape',
    claim: 'OPTIONS _apis/{area} lists locations with id, area, resourceName, routeTemplate and versions.',
    source: 'azure-devops-node-api, VsoClient, and its run against a local server.',
    breaksIf: 'azure-devops-node-api does not find a route or negotiates a wrong version.',
    howToCheck: 'curl -X OPTIONS -u :TOKEN https://dev.azure.com/{organisation}/_apis/wit',
  },
  {
    id: 'ado-scope-refusal-status',
    claim: 'A call outside the scopes of the extension’s manifest is answered 401.',
    source: 'Reports of extension developers; the documentation names no status.',
    breaksIf: 'Nothing unsafe: 403 is told in words as well.',
    howToCheck: 'From the extension’s page call GET _apis/graph/users with its token.',
  },
  {
    id: 'ado-cors-exposed-headers',
    claim: 'A page of the extension cannot read Retry-After and Date of a cross-origin answer.',
    source: 'Not found in the documentation; the strict reading was chosen.',
    breaksIf: 'Nothing: without the header the extension backs off by itself.',
    howToCheck: 'In the developer tools of an extension page look at the response headers of any _apis call.',
  },
]
