import type { NativeItem } from './schema.ts'

/** Where a person opens it: the REST address names the organisation, the form lives beside it. */
export const pageOf = (item: Pick<NativeItem, 'id' | 'url'>, project: string): string => {
  const root = (item.url ?? '').replace(/\/_apis\/.*$/i, '').replace(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, '')
  return `${root}/${encodeURIComponent(project)}/_workitems/edit/${item.id}`
}
