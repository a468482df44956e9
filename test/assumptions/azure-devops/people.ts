import type { Assumption } from '../assumption.ts'

/** Who somebody is, and how they are told. */
export const people: readonly Assumption[] = [
  {
    id: 'updates-attest-author',
    claim:
      'The updates of a work item name as revisedBy the signed-in identity that made the change; only the permission "Bypass rules on work item updates" can write in another name.',
    source: 'Microsoft documentation of work item permissions and of the bypassRules parameter.',
    breaksIf: 'A request to declare a gate passed could carry a forged author. Give that permission to nobody but administrators.',
    howToCheck:
      'As a contributor PATCH a work item with {"op":"add","path":"/fields/System.ChangedBy","value":"somebody else"}: it must be refused.',
  },
  {
    id: 'ado-identity-id',
    claim:
      'The id of an identity is the same in work item fields, in updates and revisions, among the members of a team, in connectionData and as SDK.getUser().id.',
    source: 'Examples of the public API description (updates, members) and IUserContext of azure-devops-extension-sdk.',
    breaksIf: 'A decider is not recognised: declaring a gate passed is refused to people who hold the role. Nothing is let through.',
    howToCheck:
      'Open _apis/connectionData, the members of one of your teams and the updates of a work item that you changed: your id must be the same GUID in all three.',
  },
  {
    id: 'ado-identity-search',
    claim:
      'GET {identity service}/_apis/identities?searchFilter=General answers whoever holds the scope vso.identity with people and groups whose name, account or address begins with the text; the id is the one in fields, history and teams.',
    source: 'Public API description (Identities, Read Identities) and clients that search with it.',
    breaksIf: 'Members of groups and delegates cannot be looked up by name in the settings; nobody else is chosen instead.',
    howToCheck: 'Open the settings of Plumbline, add somebody to a group and type the beginning of a colleague’s name.',
  },
  {
    id: 'ado-own-memberships',
    claim:
      'GET {identity service}/_apis/identities?identityIds=…&queryMembership=ExpandedUp tells whoever holds the scope vso.identity the groups of a person in memberOf, by descriptor, those of groups in groups too.',
    source: 'Public API description (Identities, Read Identities; QueryMembership).',
    breaksIf:
      'A member of Plumbline writers is told that only members may refresh from a page, and the pipeline goes on doing it; nobody can write more than the rules of the process let them.',
    howToCheck:
      'As a member of Plumbline writers and of the PMO open the portfolio: Refresh can be pressed. As a member of the PMO alone it says why not.',
  },
  {
    id: 'ado-connection-data-shape',
    claim: 'GET _apis/connectionData answers with authenticatedUser.id and providerDisplayName of whoever asks.',
    source: 'azure-devops-node-api, LocationsInterfaces (ConnectionData); not in the public API description.',
    breaksIf: 'The command line does not know under which identity it runs.',
    howToCheck: 'Open https://dev.azure.com/{organisation}/_apis/connectionData in a signed-in browser.',
  },
  {
    id: 'ado-comments-list',
    claim:
      'GET {project}/_apis/wit/workItems/{id}/comments without ids answers {comments: [{text}]}, the newest first, and a comment with data-vss-mention sends the person a mail.',
    source:
      'Public documentation of "Get Comments" and of mentions; the machine-readable description holds only the batch of the same path.',
    breaksIf: 'A project manager is told twice of the same version after a crash, or is mentioned without a mail.',
    howToCheck:
      'Add a comment with a mention to a work item by the API, read the comments back in a browser, and look at that person’s mail.',
  },
]
