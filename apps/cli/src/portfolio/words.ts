import type { Change, Constraint, Reason, Turned, Unlimited, WhyIn, WhyOut } from '@plumbline/core/portfolio'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 3 })

export const amountWords = (amount: number): string => plain.format(amount)
export const shareWords = (share: number): string => percent.format(share)

/** A constraint by its name: "the budget of 2026". */
export const nameOf = (constraint: Constraint): string => {
  switch (constraint.is) {
    case 'budget':
      return `the budget of ${constraint.fund === undefined ? '' : `${constraint.fund} in `}${constraint.period}`
    case 'capacity':
      return `the capacity of ${constraint.role} in ${constraint.period}`
    case 'guardrail':
      return `the guardrail ${constraint.guardrail} (${constraint.bound === 'atLeast' ? 'at least' : 'at most'})`
    case 'objective':
      return `the minimum for ${constraint.objective}`
    case 'mandatory':
      return `${constraint.project} is mandatory`
    case 'forcedIn':
      return `${constraint.project} is forced in (${constraint.reason})`
    case 'forcedOut':
      return `${constraint.project} is forced out (${constraint.reason})`
    case 'requires':
      return `${constraint.project} requires ${constraint.needs}`
    case 'excludes':
      return `${constraint.project} and ${constraint.other} exclude each other`
  }
}

/** A constraint with its limit, as part of a conflict. */
export const constraintWords = (constraint: Constraint): string =>
  'limit' in constraint ? `${nameOf(constraint)} is ${amountWords(constraint.limit)}` : nameOf(constraint)

export const changeWords = (change: Change): string => {
  if (change.is === 'moved')
    return `${nameOf(change.constraint)} becomes ${amountWords(change.to)} instead of ${amountWords(change.constraint.limit)}`
  return `give up that ${nameOf(change.constraint)}`
}

const listed = (ids: readonly string[], most = 4): string =>
  ids.length <= most ? ids.join(', ') : `${ids.slice(0, most).join(', ')} and ${ids.length - most} more`

const whyInWords = (why: WhyIn): string => {
  switch (why.is) {
    case 'mandatory':
      return 'mandatory'
    case 'forcedIn':
      return `forced in: ${why.reason}`
    case 'required':
      return `required by ${listed(why.by)}`
    case 'worth':
      return 'worth more than what it keeps out'
  }
}

const whyOutWords = (why: WhyOut): string => {
  switch (why.is) {
    case 'forcedOut':
      return `forced out: ${why.reason}`
    case 'needs':
      return `requires ${listed(why.out)}, which cannot be in`
    case 'excluded':
      return `excluded by ${listed(why.by)}`
    case 'outweighed':
      return `would break ${listed(
        why.short.map(({ constraint, by }) => `${nameOf(constraint)} by ${amountWords(by)}`),
        2,
      )}`
    case 'worthless':
      return 'brings no value'
  }
}

const turnedWords = (turned: Turned | null, isIn: boolean): string => {
  if (turned === null) return ''
  if (!turned.possible) return isIn ? '; nothing could be selected without it' : '; it cannot be selected at all'
  const { atLeast, atMost } = turned.loss
  if (atMost === null) return ''
  const loss = atLeast === atMost ? amountWords(atMost) : `${amountWords(atLeast)} to ${amountWords(atMost)}`
  const moves = [
    ...(turned.comesIn.length > 0 ? [`${listed(turned.comesIn)} would come in`] : []),
    ...(turned.goesOut.length > 0 ? [`${listed(turned.goesOut)} would go out`] : []),
  ].join(', ')
  return `; ${isIn ? 'without it' : 'with it'} the selection loses ${loss}${moves === '' ? '' : ` (${moves})`}`
}

/** One sentence for a project. */
export const reasonWords = (reason: Reason): string => {
  if (reason.in) return `${reason.project}: ${whyInWords(reason.why)}${turnedWords(reason.without, true)}`
  const enough = reason.score?.enough
  const score = enough === undefined || enough === null ? '' : `; a value of ${amountWords(enough)} would be enough`
  return `${reason.project}: ${whyOutWords(reason.why)}${turnedWords(reason.with, false)}${score}`
}

export const unlimitedWords = (open: Unlimited): string =>
  open.is === 'budget'
    ? `no budget is given for ${open.period}: the ${amountWords(open.cost)} asked for it are not limited`
    : `no capacity of ${open.role} is given for ${open.period}: the ${amountWords(open.demand)} asked of it are not limited`
