import type { CandidateView } from '@plumbline/core'
import { t } from '../words/words.ts'
import type { Naming, Reason } from './names.ts'

/** Why a project is in or out, and what would turn that round. */
export interface Said {
  readonly why: string
  readonly then: string | null
  /** Decided before the selection. */
  readonly fixed: boolean
}

type Turned = NonNullable<Extract<Reason, { in: true }>['without']>

/** A loss between two proven numbers; one number where it is exact. */
const lossWords = (turned: Extract<Turned, { possible: true }>, naming: Naming): string => {
  const { atLeast, atMost } = turned.loss
  if (atMost === null) return t('selection.loss.atLeast', { points: naming.number(atLeast) })
  const [low, high] = [naming.number(atLeast), naming.number(atMost)]
  return low === high ? t('selection.loss.exact', { points: low }) : t('selection.loss.between', { low, high })
}

const withoutWords = (turned: Turned | null, naming: Naming): string | null => {
  if (turned === null) return null
  if (!turned.possible) return t('selection.in.indispensable')
  return turned.comesIn.length > 0 ? t('selection.in.next', { projects: naming.projects(turned.comesIn) }) : t('selection.in.nobodyNext')
}

const inWords = (reason: Extract<Reason, { in: true }>, candidate: CandidateView | undefined, naming: Naming): Said => {
  const { why, without } = reason
  switch (why.is) {
    case 'mandatory': {
      const because = candidate?.mandatory?.reason
      return {
        why: because ? t('selection.in.mandatoryFor', { reason: because }) : t('selection.in.mandatory'),
        then: t('selection.in.forced'),
        fixed: true,
      }
    }
    case 'forcedIn':
      return { why: t('selection.in.forcedFor', { reason: why.reason }), then: t('selection.in.forced'), fixed: true }
    case 'required':
      return { why: t('selection.in.required', { projects: naming.projects(why.by) }), then: withoutWords(without, naming), fixed: false }
    case 'worth':
      return {
        why: without?.possible ? t('selection.in.worth', { loss: lossWords(without, naming) }) : t('selection.in.worthPlain'),
        then: withoutWords(without, naming),
        fixed: false,
      }
  }
}

const shortWords = ({ why }: Extract<Reason, { in: false }>, naming: Naming): string | null =>
  why.is === 'outweighed' && why.short.length > 0
    ? t('selection.out.short', {
        limits: new Intl.ListFormat(naming.locale).format(
          why.short
            .slice(0, 3)
            .map(({ constraint, by }) =>
              t('selection.out.by', { limit: naming.constraint(constraint), amount: naming.measure(constraint, by) }),
            ),
        ),
      })
    : null

const scoreWords = ({ score, value }: Extract<Reason, { in: false }>, naming: Naming): string | null => {
  if (score === null || score.enough === null) return null
  if (naming.highest !== null && score.atLeast > naming.highest) return t('selection.out.noScore', { highest: naming.highest })
  if (naming.highest !== null && score.enough > naming.highest) return null
  return t('selection.out.score', { score: naming.number(score.enough), value: naming.number(value) })
}

const takesWords = (reason: Extract<Reason, { in: false }>, naming: Naming): string | null => {
  const parts = [shortWords(reason, naming), scoreWords(reason, naming)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

const withWords = (reason: Extract<Reason, { in: false }>, naming: Naming): string => {
  const { with: turned } = reason
  if (turned === null) return t('selection.out.outweighed')
  if (!turned.possible) return t('selection.out.impossible')
  const loss = lossWords(turned, naming)
  return turned.goesOut.length > 0
    ? t('selection.out.pushes', { loss, projects: naming.projects(turned.goesOut) })
    : t('selection.out.costs', { loss })
}

const outWords = (reason: Extract<Reason, { in: false }>, naming: Naming): Said => {
  const { why } = reason
  switch (why.is) {
    case 'forcedOut':
      return {
        why: t('selection.out.forcedFor', { reason: why.reason }),
        then: reason.with ? withWords(reason, naming) : null,
        fixed: true,
      }
    case 'needs':
      return { why: t('selection.out.needs', { projects: naming.projects(why.out) }), then: takesWords(reason, naming), fixed: false }
    case 'excluded':
      return { why: t('selection.out.excluded', { projects: naming.projects(why.by) }), then: takesWords(reason, naming), fixed: false }
    case 'worthless':
      return { why: t('selection.out.worthless'), then: null, fixed: false }
    case 'outweighed':
      return { why: withWords(reason, naming), then: takesWords(reason, naming), fixed: false }
  }
}

export const reasonWords = (reason: Reason, candidate: CandidateView | undefined, naming: Naming): Said =>
  reason.in ? inWords(reason, candidate, naming) : outWords(reason, naming)
