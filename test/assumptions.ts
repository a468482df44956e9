/** A platform behaviour that could not be verified offline, and on which something here rests. */
export interface Assumption {
  readonly id: string
  readonly claim: string
  /** Where the claim comes from. */
  readonly source: string
  /** What goes wrong if it is false. */
  readonly breaksIf: string
  /** How a person checks it on a live site in five minutes. */
  readonly howToCheck: string
}

export const assumptions: readonly Assumption[] = [
  {
    id: 'ado-extension-data-shape',
    claim:
      'Extension data is read and written at _apis/ExtensionManagement/InstalledExtensions/{publisher}/{extension}/Data/Scopes/Default/Current/Collections/{c}/Documents[/{id}]; a document is a JSON object with id and an integer __etag; POST creates, PUT replaces, a stale __etag is refused, a missing collection or document is a 404.',
    source:
      'azure-devops-extension-sdk and azure-devops-extension-api sources (IExtensionDataManager, URL built by the client); the public API description does not hold these routes.',
    breaksIf: 'Settings, judgements and summaries cannot be kept in Azure DevOps, or two writers overwrite each other unnoticed.',
    howToCheck:
      'With a token of scope "Extension data (read and write)": POST a document {"id":"probe","a":1} to …/Collections/probe/Documents?api-version=7.1-preview.1, PUT it twice with the first __etag: the second PUT must be refused. GET …/Documents/none must be 404.',
  },
  {
    id: 'ado-connection-data-shape',
    claim: 'GET _apis/connectionData answers with authenticatedUser.id and providerDisplayName of whoever asks.',
    source: 'azure-devops-node-api LocationsInterfaces.ts (ConnectionData); not in the public API description.',
    breaksIf: 'The command line does not know under which identity it runs; requests to declare a gate passed cannot be told from its own.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/connectionData in a signed-in browser and read authenticatedUser.',
  },
  {
    id: 'ado-resource-areas-shape',
    claim:
      'GET _apis/ResourceAreas answers {count, value: [{id, name, locationUrl}]}, or {count: 0, value: null} where there is one host only.',
    source: 'azure-devops-node-api WebApi.ts and its run against a local server.',
    breaksIf: 'azure-devops-node-api, which the command line uses, asks the wrong host.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/ResourceAreas in a signed-in browser.',
  },
  {
    id: 'ado-location-options-shape',
    claim: 'OPTIONS _apis/{area} lists locations with id, area, resourceName, routeTemplate and versions.',
    source: 'azure-devops-node-api VsoClient.ts and its run against a local server.',
    breaksIf: 'azure-devops-node-api cannot find a route or negotiates a wrong version.',
    howToCheck: 'curl -X OPTIONS -u :TOKEN https://dev.azure.com/{organisation}/_apis/wit | head -c 600',
  },
]
