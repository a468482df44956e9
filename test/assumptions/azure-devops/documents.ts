import type { Assumption } from '../assumption.ts'

/** Where the product keeps what work items do not hold. */
export const documents: readonly Assumption[] = [
  {
    id: 'extension-data-documents',
    claim:
      'Extension data is read and written at _apis/ExtensionManagement/InstalledExtensions/{publisher}/{extension}/Data/Scopes/Default/Current/Collections/{c}/Documents[/{id}], as a preview in every version of the API; a document is a JSON object with id and an integer __etag; POST creates, PATCH replaces, a missing collection or document is a 404.',
    source:
      'Sources of azure-devops-extension-sdk and azure-devops-extension-api (URL and verbs as the clients build them); the public API description does not hold these routes.',
    breaksIf: 'Settings, judgements and summaries cannot be kept in Azure DevOps.',
    howToCheck:
      'With a token of scope "Extension data (read and write)": POST {"id":"probe","value":1} to …/Collections/probe/Documents?api-version=7.1-preview.1, then GET …/Documents/probe and …/Documents/none.',
  },
  {
    id: 'ado-extension-data-conflict',
    claim: 'A write with another __etag than the stored one is refused (409 or 412); -1 writes in any case.',
    source: 'Remarks of IExtensionDataManager in the extension SDK.',
    breaksIf:
      'Nothing is saved: it is tried out before the first write, because two people who save at once could overwrite each other unnoticed.',
    howToCheck: 'Go on from extension-data-documents: PATCH the document twice with its first __etag; the second must be refused.',
  },
  {
    id: 'ado-own-documents',
    claim: 'Extension data in the scope User/Me is read and written by the identity that asks alone; nobody else can change it.',
    source: 'Documentation of extension data storage (user scope); there is no address for the documents of somebody else.',
    breaksIf:
      'Somebody could write the work sheets from which the service identity derives facts, and so change an official judgement until the project is read anew. No gate opens by it: a decision is weighed on what is read at that moment.',
    howToCheck: 'Write a document as the service identity in User/Me and ask for it as a project collection administrator.',
  },
]
