import type { Client, MirrorsView, OutputOf, Problem } from '@plumbline/core'
import { useState } from 'react'
import { type CallState, useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

/** What fits into one call of every host. */
const atOnce = 30

type Entry = OutputOf<'mirror.export'>['components'][number]
type Exported = Omit<OutputOf<'mirror.export'>, 'next'>

/** A file as it was exported; what it says is checked where it arrives. */
interface MirrorFile extends Exported {
  readonly complete: boolean
}

const fileIn = (text: string): MirrorFile | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('plumblineMirror' in value)) return undefined
    return value.plumblineMirror === 1 && 'components' in value && Array.isArray(value.components)
      ? (value as unknown as MirrorFile)
      : undefined
  } catch {
    return undefined
  }
}

export interface MirrorsState {
  readonly opened: CallState<MirrorsView>
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** What an import came to, or why the file cannot be used. */
  readonly told: readonly string[]
  readonly take: (file: File) => void
  readonly give: (audience: Entry['audience']) => void
  readonly forget: (home: string) => void
}

type Answered = { readonly problem: Problem } | { readonly told: readonly string[] }

const taken = async (client: Client, file: MirrorFile): Promise<Answered> => {
  const { home, readAt, complete, left, components } = file
  const refused: string[] = []
  let sealed: Readonly<Record<string, string>> = {}
  for (let from = 0; from < components.length; from += atOnce) {
    const answer = await client.call('mirror.receive', { home, readAt, components: components.slice(from, from + atOnce) })
    if (!answer.ok) return { problem: answer.problem }
    sealed = { ...sealed, ...answer.value.sealed }
    refused.push(...answer.value.refused.map(({ key, why }) => t(`operations.refused.${why}`, { key })))
  }
  const standing = components.map(({ hash, component }) => ({ ref: component.ref, hash }))
  const settled = await client.call('mirror.settle', { home, readAt, complete, left, standing, sealed })
  if (!settled.ok) return { problem: settled.problem }
  const { count, dropped, confirmed } = settled.value
  const counts = confirmed === 'now' ? [] : [t(`operations.taken.${confirmed}`)]
  return { told: [t('operations.taken', { count, dropped, name: home.name }), ...counts, ...refused] }
}

const exported = async (
  client: Client,
  audience: Entry['audience'],
): Promise<{ readonly problem: Problem } | { readonly file: Exported }> => {
  const components: Entry[] = []
  let after: string | undefined
  for (;;) {
    const answer = await client.call('mirror.export', { audience, ...(after === undefined ? {} : { after }) })
    if (!answer.ok) return { problem: answer.problem }
    const { next, components: some, ...rest } = answer.value
    components.push(...some)
    if (next === undefined) return { file: { ...rest, components } }
    after = next
  }
}

/** Projects of other sites here, and ours for them. */
export const useMirrors = (client: Client, host: Host): MirrorsState => {
  const opened = useCall(client, 'mirror.list', {})
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Problem; readonly told: readonly string[] }>({
    busy: false,
    told: [],
  })
  const doing = async (asked: () => Promise<Answered>) => {
    setState({ busy: true, told: [] })
    const answer = await asked()
    setState({ busy: false, told: [], ...answer })
    await opened.again()
  }
  return {
    opened,
    busy: state.busy,
    problem: state.problem,
    told: state.told,
    take: (given) =>
      void doing(async () => {
        const file = fileIn(await given.text())
        return file ? taken(client, file) : { told: [t('operations.noFile', { name: given.name })] }
      }),
    give: (audience) =>
      void doing(async () => {
        const answer = await exported(client, audience)
        if ('problem' in answer) return answer
        const { file } = answer
        const text = JSON.stringify({ plumblineMirror: 1, complete: true, ...file })
        host.save({ name: `plumbline-projects-${file.readAt.slice(0, 10)}.json`, type: 'application/json', text })
        return { told: [t('operations.given', { count: file.components.length })] }
      }),
    forget: (home) =>
      void doing(async () => {
        const answer = await client.call('mirror.forget', { home })
        return answer.ok ? { told: [t('operations.forgotten', { count: answer.value.dropped })] } : { problem: answer.problem }
      }),
  }
}
