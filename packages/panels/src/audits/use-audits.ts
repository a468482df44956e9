import type { Act, AuditedProject, Client, Obstacle, Problem } from '@plumbline/core'
import { useCallback, useEffect, useState } from 'react'
import { obstacleWords } from '../approval/obstacles.ts'
import type { Acting } from '../call/use-act.ts'
import { useAct } from '../call/use-act.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'

export interface Audited {
  readonly projects: readonly AuditedProject[]
  readonly mayPlan: boolean
  readonly today: string
  readonly loading: boolean
  readonly problem: Problem | undefined
  readonly again: () => void
}

const nothing = { projects: [], mayPlan: false, today: '', loading: true, problem: undefined } as const

/** All projects with audits, page by page; what came is shown while more comes. */
export const useAudited = (client: Client): Audited => {
  const [found, setFound] = useState<Omit<Audited, 'again'>>(nothing)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let wanted = asked >= 0
    const read = async () => {
      const projects: AuditedProject[] = []
      for (let after: string | undefined, more = true; more && wanted; ) {
        const answer = await client.call('audit.list', after === undefined ? {} : { after })
        if (!wanted) return
        if (!answer.ok) return setFound((before) => ({ ...before, loading: false, problem: answer.problem }))
        const { mayPlan, today, next } = answer.value
        projects.push(...answer.value.projects)
        after = next
        more = next !== undefined
        setFound({ projects: [...projects], mayPlan, today, loading: more, problem: undefined })
      }
    }
    void read()
    return () => {
      wanted = false
    }
  }, [client, asked])
  const again = useCallback(() => setAsked((times) => times + 1), [])
  return { ...found, again }
}

const told = () => ({ done: t('audits.notice.done'), waits: t('audits.notice.waits'), waitsText: t('audits.notice.waitsText') })

/** Doing something in an audit of one project. */
export const useAuditAct = (client: Client, host: Host, item: string, done: () => void): Acting =>
  useAct({ client, host, item }, told, done)

/** Each obstacle as a sentence. */
export const whyNot = (obstacles: readonly Obstacle[]): string =>
  obstacleWords(obstacles, { holding: 0, unchecked: 0, deciders: ['PMO'] }).join(' ')

/** One act on several projects, one after the other; those that refused, with why. */
export const actOnEach = async (
  client: Client,
  items: readonly string[],
  act: Act,
): Promise<readonly { readonly item: string; readonly why: string }[]> => {
  const refused: { readonly item: string; readonly why: string }[] = []
  for (const item of items) {
    const answer = await client.call('governance.act', { item, act })
    if (!answer.ok) refused.push({ item, why: `${answer.problem.message}. ${answer.problem.remedy}` })
    else if (answer.value.status === 'refused') refused.push({ item, why: whyNot(answer.value.obstacles) })
  }
  return refused
}
