import { getExtensionContext } from 'azure-devops-extension-sdk'

/** Under whose name the extension was published, as the host says; its documents and hubs are found by it. */
export const published = (): { readonly publisher: string; readonly extension: string } => {
  const { publisherId, extensionId } = getExtensionContext()
  return { publisher: publisherId, extension: extensionId }
}
