import type { ComponentReading } from '../facts/derive.ts'
import { ProjectRecord } from '../facts/record.ts'
import { TrackerError } from '../failure.ts'
import { type Kept, readKept } from '../pmo/kept.ts'
import type { DocCollection, DocKey, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'

const checkRecord = (value: unknown): ProjectRecord => {
  const parsed = ProjectRecord.safeParse(value)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new TrackerError(
    'unexpected-answer',
    `The record of a project is damaged${place ? ` at ${place}` : ''}`,
    'Open its records and save them again, or import them from your last export.',
  )
}

/** What people recorded of one project by hand. */
export const recordKey = (item: ItemRef): DocKey<ProjectRecord> => ({ collection: 'records', id: item, check: checkRecord })

/** All of them; `null` where one is damaged, which must not hide the others. */
export const allRecords: DocCollection<ProjectRecord | null> = {
  collection: 'records',
  check: (value) => {
    const parsed = ProjectRecord.safeParse(value)
    return parsed.success ? parsed.data : null
  },
}

export const emptyRecord: ProjectRecord = { facts: {}, iterations: [], log: [] }

/** The record as it stands, with the version that a change has to replace; one that is damaged counts as absent. */
export const readRecord = (ports: Pick<Ports, 'shelf'>, item: ItemRef): Promise<Kept<ProjectRecord>> => readKept(ports, recordKey(item))

/** What was read of a component together with what people recorded of it. */
export const withRecord = async (ports: Pick<Ports, 'shelf'>, reading: ComponentReading): Promise<ComponentReading> => {
  const { value } = await readRecord(ports, reading.project.ref)
  return value ? { ...reading, record: value } : reading
}

/** The same where the caller may not reach the product's storage: what was recorded is then not known, and so never counts as met. */
export const withRecordInReach = async (ports: Pick<Ports, 'shelf'>, reading: ComponentReading): Promise<ComponentReading> => {
  try {
    return await withRecord(ports, reading)
  } catch (error) {
    if (error instanceof TrackerError && ['forbidden', 'unauthorized', 'not-found'].includes(error.code)) return reading
    throw error
  }
}
