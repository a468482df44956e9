/** Under these names the extension is published and its documents are kept; the manifest says the same. */
export const published = { publisher: 'plumbline', extension: 'plumbline' } as const
