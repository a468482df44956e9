import { createHash } from 'node:crypto'

/** The same name always gives the same GUID, so that a reseeded sandbox keeps its links. */
export const guidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const secretOf = (name: string): string => createHash('sha256').update(`sandbox ${name}`).digest('hex').slice(0, 52)

export const organisation = 'contoso'
export const agileProcessId = 'adcc42ab-9882-485e-a3ed-7678f01f66bc'
export const writersGroup = 'Plumbline writers'
/** The permission of that name, kept like a group. */
export const bypassRules = 'Bypass rules on work item updates'
export const noEnd = '9999-01-01T00:00:00Z'

export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
