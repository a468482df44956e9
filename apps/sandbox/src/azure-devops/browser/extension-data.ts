import type { Exposed } from './channel.ts'
import { rest, ServerError } from './rest.ts'

interface Options {
  readonly scopeType?: string
  readonly scopeValue?: string
  readonly defaultValue?: unknown
}
type Document = Record<string, unknown>

/** The data manager that the SDK hands out: documents over REST, settings as documents of `$settings`. */
const manager = (root: string, extensionId: string, token: string): Exposed => {
  const [publisher, ...name] = extensionId.split('.')
  const documents = (collection: string, options: Options = {}) => {
    const scope = options.scopeType ?? 'Default'
    const value = options.scopeValue ?? (scope === 'User' ? 'Me' : 'Current')
    return `${root}/_apis/ExtensionManagement/InstalledExtensions/${publisher}/${name.join('.')}/Data/Scopes/${scope}/${value}/Collections/${encodeURIComponent(collection)}/Documents`
  }
  const version = '?api-version=7.1-preview.1'
  const one = (collection: string, id: string, options?: Options) =>
    rest(token, 'GET', `${documents(collection, options)}/${encodeURIComponent(id)}${version}`) as Promise<Document>
  const all = async (collection: string, options?: Options) =>
    ((await rest(token, 'GET', documents(collection, options) + version)) as { value: Document[] }).value
  const orDefault = (options?: Options) => (failure: unknown) => {
    if (failure instanceof ServerError && failure.status === 404) return options?.defaultValue
    throw failure
  }
  return {
    getValue: (key: string, options?: Options) => one('$settings', key, options).then((found) => found['value'], orDefault(options)),
    setValue: async (key: string, value: unknown, options?: Options) => {
      const kept = (await rest(token, 'PUT', documents('$settings', options) + version, { id: key, value, __etag: -1 })) as Document
      return kept['value']
    },
    getDocument: (collection: string, id: string, options?: Options) => one(collection, id, options),
    getDocuments: all,
    createDocument: (collection: string, document: Document, options?: Options) =>
      rest(token, 'POST', documents(collection, options) + version, document),
    setDocument: (collection: string, document: Document, options?: Options) =>
      rest(token, 'PUT', documents(collection, options) + version, document),
    updateDocument: (collection: string, document: Document, options?: Options) =>
      rest(token, 'PATCH', documents(collection, options) + version, document),
    deleteDocument: async (collection: string, id: string, options?: Options) => {
      await rest(token, 'DELETE', `${documents(collection, options)}/${encodeURIComponent(id)}${version}`)
    },
    queryCollectionsByName: (names: readonly string[]) =>
      Promise.all(
        names.map(async (collectionName) => ({
          collectionName,
          scopeType: 'Default',
          scopeValue: 'Current',
          documents: await all(collectionName).catch(orDefault({ defaultValue: [] })),
        })),
      ),
  }
}

export const extensionDataService = (root: string): Exposed => ({
  getExtensionDataManager: (extensionId: string, accessToken: string) => manager(root, extensionId, accessToken),
})
