import { guidOf, organisation, same } from '../store/names.ts'
import { type Asked, listed, ok, type Route } from './route.ts'
import { newest } from './version.ts'

interface Location {
  readonly id: string
  readonly area: string
  readonly resource: string
  readonly template: string
  readonly preview?: true
}

/** What clients ask for by id before they build an address: only what is answered here. */
const locations: readonly Location[] = [
  {
    id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
    area: 'Location',
    resource: 'ResourceAreas',
    template: '_apis/{resource}/{areaId}',
    preview: true,
  },
  { id: '00d9565f-ed9c-4a06-9a50-00e7896ccab4', area: 'Location', resource: 'connectionData', template: '_apis/{resource}', preview: true },
  { id: '1a9c53f7-f243-4447-b110-35ef023636e4', area: 'wit', resource: 'wiql', template: '{project}/{team}/_apis/{area}/{resource}' },
  { id: '908509b6-4248-4475-a1cd-829139ba419f', area: 'wit', resource: 'workItemsBatch', template: '{project}/_apis/{area}/{resource}' },
  { id: '62d3d110-0047-428c-ad3c-4fe872c91c74', area: 'wit', resource: 'workItems', template: '{project}/_apis/{area}/{resource}/${type}' },
  { id: '72c7ddf8-2cdc-4f60-90cd-ab71c14a399b', area: 'wit', resource: 'workItems', template: '{project}/_apis/{area}/{resource}/{id}' },
  {
    id: '6570bf97-d02c-4a91-8d93-3abe9895b1a9',
    area: 'wit',
    resource: 'updates',
    template: '{project}/_apis/{area}/workItems/{id}/{resource}/{updateNumber}',
  },
  {
    id: 'a00c85a5-80fa-4565-99c3-bcd2181434bb',
    area: 'wit',
    resource: 'revisions',
    template: '{project}/_apis/{area}/workItems/{id}/{resource}/{revisionNumber}',
  },
  {
    id: 'f828fe59-dd87-495d-a17c-7a8d6211ca6c',
    area: 'wit',
    resource: 'workItemRevisions',
    template: '{project}/_apis/{area}/reporting/{resource}',
  },
  {
    id: '608aac0a-32e1-4493-a863-b9cf4566d257',
    area: 'wit',
    resource: 'comments',
    template: '{project}/_apis/{area}/workItems/{workItemId}/{resource}/{commentId}',
    preview: true,
  },
  {
    id: 'b51fd764-e5c2-4b9b-aaf7-3395cf4bdd94',
    area: 'wit',
    resource: 'fields',
    template: '{project}/_apis/{area}/{resource}/{fieldNameOrRefName}',
  },
  {
    id: '7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa',
    area: 'wit',
    resource: 'workItemTypes',
    template: '{project}/_apis/{area}/{resource}/{type}',
  },
  {
    id: '7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa',
    area: 'wit',
    resource: 'states',
    template: '{project}/_apis/{area}/workItemTypes/{type}/{resource}',
  },
  { id: '603fe2ac-9723-48b9-88ad-09305aa6c6e1', area: 'core', resource: 'projects', template: '_apis/{resource}/{*projectId}' },
  {
    id: '4976a71a-4487-49aa-8aab-a1eda469037a',
    area: 'core',
    resource: 'properties',
    template: '_apis/projects/{projectId}/{resource}',
    preview: true,
  },
  {
    id: 'd30a3dd1-f8ba-442a-b86a-bd0c0c383e59',
    area: 'core',
    resource: 'teams',
    template: '_apis/projects/{projectId}/{resource}/{*teamId}',
  },
  {
    id: '294c494c-2600-4d7e-b76c-3dd50c3c95be',
    area: 'core',
    resource: 'members',
    template: '_apis/projects/{projectId}/teams/{teamId}/{resource}',
  },
  {
    id: '02cc6a73-5cfb-427d-8c8e-b49fb086e8af',
    area: 'processes',
    resource: 'processes',
    template: '_apis/work/{resource}/{processTypeId}',
  },
  {
    id: 'e2e9d1a6-432d-4062-8870-bfcb8c324ad7',
    area: 'processes',
    resource: 'workItemTypes',
    template: '_apis/work/processes/{processId}/{resource}/{witRefName}',
  },
  {
    id: '31015d57-2dff-4a46-adb3-2fb4ee3dcec9',
    area: 'processes',
    resource: 'states',
    template: '_apis/work/processes/{processId}/workItemTypes/{witRefName}/{resource}/{stateId}',
  },
  {
    id: '76fe3432-d825-479d-a5f6-983bbb78b4f3',
    area: 'processes',
    resource: 'rules',
    template: '_apis/work/processes/{processId}/workItemTypes/{witRefName}/{resource}/{ruleId}',
  },
  {
    id: 'bbe06c18-1c8b-4fcd-b9c6-1535aaab8749',
    area: 'ExtensionManagement',
    resource: 'Documents',
    template:
      '_apis/{area}/InstalledExtensions/{publisherName}/{extensionName}/Data/Scopes/{scopeType}/{scopeValue}/Collections/{collectionName}/{resource}/{documentId}',
    preview: true,
  },
]

const wire = ({ id, area, resource, template, preview }: Location) => ({
  id,
  area,
  resourceName: resource,
  routeTemplate: template,
  resourceVersion: 1,
  minVersion: '7.0',
  maxVersion: newest,
  releasedVersion: preview ? '0.0' : newest,
})

const areas = [
  { id: '5264459e-e5e0-4bd8-b118-0985e68a4ec5', name: 'wit' },
  { id: '79134c72-4a58-4b42-976c-04e7115f32bf', name: 'core' },
  { id: '5264459e-e5e0-4bd8-b118-0985e68a4ec6', name: 'processes' },
  { id: '6c2b0933-3600-42ae-bf8b-93d4f7e83594', name: 'ExtensionManagement' },
  { id: '8a3d49b8-91f0-46ef-b33d-dda338c25db3', name: 'IMS' },
]

const area = (asked: Asked) => areas.map(({ id, name }) => ({ id, name, locationUrl: `${asked.wire.root}/` }))

/** Whoever asks, by their id (assumption `ado-connection-data-shape`). */
const connection = (asked: Asked) => {
  const user = {
    ...(asked.store.beliefs.holds('ado-connection-data-shape') ? { id: asked.person.guid } : {}),
    descriptor: `Microsoft.IdentityModel.Claims.ClaimsIdentity;${asked.person.uniqueName}`,
    subjectDescriptor: asked.person.descriptor,
    providerDisplayName: asked.person.name,
    customDisplayName: null,
    isActive: true,
    properties: { Account: { $type: 'System.String', $value: asked.person.uniqueName } },
    resourceVersion: 2,
    metaTypeId: 0,
  }
  return ok({
    authenticatedUser: user,
    authorizedUser: user,
    instanceId: guidOf(`organisation ${organisation}`),
    deploymentId: guidOf('deployment'),
    deploymentType: 'hosted',
    locationServiceData: {
      serviceOwner: '00025394-6065-48ca-87d9-7f5672854ef7',
      defaultAccessMappingMoniker: 'PublicAccessMapping',
      lastChangeId: 1,
      lastChangeId64: 1,
    },
  })
}

const routesOf = ({ params }: Asked) => locations.filter((each) => same(each.area, params['area'] ?? '')).map(wire)

/** Where that area is served (assumption `ado-resource-areas-shape`); contrary to the belief it comes in a list. */
const oneArea = (asked: Asked) => {
  const found = area(asked).filter((each) => same(each.id, asked.params['id'] ?? ''))
  return asked.store.beliefs.holds('ado-resource-areas-shape') ? ok(found[0] ?? null) : listed(found)
}

export const locationRoutes: readonly Route[] = [
  {
    method: 'OPTIONS',
    path: ':area',
    scopes: [],
    // Assumption `ado-location-options-shape`: contrary to the belief a client that asks for routes is told none.
    answer: (asked) => listed(asked.store.beliefs.holds('ado-location-options-shape') ? routesOf(asked) : []),
  },
  { method: 'GET', path: 'ResourceAreas', scopes: [], preview: true, answer: (asked) => listed(area(asked)) },
  {
    method: 'GET',
    path: 'ResourceAreas/:id',
    scopes: [],
    preview: true,
    answer: oneArea,
  },
  { method: 'GET', path: 'connectionData', scopes: [], preview: true, answer: connection },
]
