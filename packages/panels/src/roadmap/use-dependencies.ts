import type { Client, DependenciesView, DependencyView, LinkMeaning } from '@plumbline/core'
import { useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import { type Reading, useReading } from '../call/use-reading.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface DependenciesState extends Reading {
  readonly open: CallState<DependenciesView>
  readonly busy: boolean
  readonly mean: (type: string, means: LinkMeaning) => Promise<void>
  /** Whether they were taken over. */
  readonly take: (dependencies: readonly DependencyView[]) => Promise<boolean>
}

/** What needs what, with everything that changes it; whoever came second sees the newer state. */
export const useDependencies = (client: Client, host: Host): DependenciesState => {
  const open = useCall(client, 'dependencies.open', {})
  const [busy, setBusy] = useState(false)
  const tell = ({ message, remedy }: { readonly message: string; readonly remedy: string }) =>
    host.notify({ tone: 'problem', title: message, text: remedy })

  const reading = useReading(host, (asked) => client.call('dependencies.read', asked), open.again)

  const mean = async (type: string, means: LinkMeaning): Promise<void> => {
    const linksVersion = open.value?.linksVersion
    if (busy || linksVersion === undefined) return
    setBusy(true)
    const answer = await client.call('dependencies.mean', { type, means, linksVersion })
    setBusy(false)
    if (!answer.ok) return tell(answer.problem)
    open.replace(answer.value.view)
    if (!answer.value.ok) host.notify({ tone: 'problem', title: t('roadmap.newer') })
  }

  const take = async (dependencies: readonly DependencyView[]): Promise<boolean> => {
    const view = open.value
    if (busy || !view) return false
    const projects = view.projects.flatMap(({ ref, requires, inputsVersion }) => {
      const more = dependencies.filter(({ needs }) => needs === ref).map(({ needed }) => needed)
      return more.length === 0 ? [] : [{ item: ref, inputsVersion, set: { requires: [...new Set([...requires, ...more])] } }]
    })
    setBusy(true)
    const answer = await client.call('portfolioInputs.save', { projects })
    setBusy(false)
    if (!answer.ok) {
      tell(answer.problem)
      return false
    }
    const missed = answer.value.projects.filter(({ status }) => status === 'conflict' || status === 'mistakes')
    const why = missed.flatMap(({ mistakes }) => mistakes.map(({ message }) => message))[0]
    host.notify(
      missed.length === 0
        ? { tone: 'success', title: t('roadmap.taken') }
        : { tone: 'problem', title: t('roadmap.missed', { count: missed.length }), ...(why === undefined ? {} : { text: why }) },
    )
    await open.again()
    return missed.length === 0
  }

  return { ...reading, open, busy, mean, take }
}
