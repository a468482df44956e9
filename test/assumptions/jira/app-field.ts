import type { Assumption } from '../assumption.ts'

/** The field that only the app writes. */
export const appField: readonly Assumption[] = [
  {
    id: 'forge-field-key',
    claim: 'GET /rest/api/3/field lists the custom field of an app with a key and a schema.custom that end in /static/{module key}.',
    source: 'Forge documentation of the module jira:customField and answers of real sites quoted in the developer community.',
    breaksIf: 'The app does not find its own field: gate marks are neither written nor read, and every guarded transition stays blocked.',
    howToCheck: 'Install the app, open /rest/api/3/field in a signed-in browser and look for "Plumbline gates".',
  },
  {
    id: 'forge-object-field-schema',
    claim: 'REST gives the value of the app’s object field as the object that was written.',
    source: 'Forge documentation of custom fields of type object.',
    breaksIf: 'Marks are read as the wrong kind: the panel says that the item does not confirm the judgement.',
    howToCheck: 'Judge a gate, then GET /rest/api/3/issue/{key}?fields=customfield_… of the field "Plumbline gates".',
  },
  {
    id: 'jira-team-managed-app-field',
    claim:
      'A field of an app is on the items of a team-managed project only once it was added to their type; until then it cannot be written there, and GET /rest/api/3/projects/fields does not list it for that project and type.',
    source:
      'Description of the operation ("only fields that are available for the specified combination"); Atlassian’s help on team-managed spaces: the fields of a work type are added to it in the space’s settings by whoever administers the space. Neither that help nor the page of the module jira:customField says how a field of an app comes there, and a vendor wrote that theirs could not be used there at all while fields of the whole site could not be added: the stricter is believed.',
    breaksIf:
      'Where the field comes by itself and is not listed, a team-managed project is shown as guidance only although it could be held. Nothing is let through by a rule.',
    howToCheck:
      'In a signed-in browser open /rest/api/3/projects/fields with the ids of a team-managed project, its type and the field "Plumbline gates", before and after adding the field in Project settings › Work types.',
  },
]
