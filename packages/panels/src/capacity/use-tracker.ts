import type { CapacityView, Client, SupplyChange, SupplyPreview, TrackerSupplyView } from '@plumbline/core'
import { useCallback, useEffect, useState } from 'react'
import { type Reading, useReading } from '../call/use-reading.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface How {
  readonly hoursPerDay: number
  readonly as: Readonly<Record<string, string>>
}

export interface TrackerState extends Reading {
  /** `undefined` while it is fetched. */
  readonly view: TrackerSupplyView | undefined
  readonly how: How
  readonly preview: SupplyPreview | undefined
  readonly busy: boolean
  readonly setHow: (how: How) => void
  /** Whether the numbers were taken over. */
  readonly take: (changes: readonly SupplyChange[]) => Promise<CapacityView | undefined>
}

/** What the tracker's teams planned, and what taking it over would change. */
export const useTracker = (client: Client, host: Host): TrackerState => {
  const [view, setView] = useState<TrackerSupplyView>()
  const [how, setHow] = useState<How>({ hoursPerDay: 8, as: {} })
  const [preview, setPreview] = useState<SupplyPreview>()
  const [busy, setBusy] = useState(false)
  const tell = useCallback(
    ({ message, remedy }: { readonly message: string; readonly remedy: string }) =>
      host.notify({ tone: 'problem', title: message, text: remedy }),
    [host],
  )

  const open = useCallback(async () => {
    const answer = await client.call('capacity.tracker', {})
    if (!answer.ok) return tell(answer.problem)
    setView(answer.value)
    setHow({ hoursPerDay: answer.value.hoursPerDay, as: answer.value.as })
  }, [client, tell])
  useEffect(() => void open(), [open])

  const readAt = view?.read?.readAt
  useEffect(() => {
    if (readAt === undefined) return
    let gone = false
    void client.call('capacity.previewTracker', how).then((answer) => {
      if (gone) return
      if (answer.ok) setPreview(answer.value)
      else tell(answer.problem)
    })
    return () => {
      gone = true
    }
  }, [client, readAt, how, tell])

  const reading = useReading(host, (asked) => client.call('capacity.readTracker', asked), open)

  const take = async (changes: readonly SupplyChange[]): Promise<CapacityView | undefined> => {
    if (busy || readAt === undefined || !preview) return undefined
    setBusy(true)
    const cells = changes.map(({ role, period }) => ({ role, period }))
    const answer = await client.call('capacity.takeTracker', { ...how, cells, readAt, capacityVersion: preview.capacityVersion })
    setBusy(false)
    if (!answer.ok) {
      tell(answer.problem)
      return undefined
    }
    const { value } = answer
    if (value.ok) return value.view
    host.notify({ tone: 'problem', title: t('capacity.newer') })
    await open()
    return value.problem === 'conflict' ? value.newer : undefined
  }

  return { ...reading, view, how, preview, busy, setHow, take }
}
