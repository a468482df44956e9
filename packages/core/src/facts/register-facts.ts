import { addDays } from '../work/calendar.ts'
import { basisPoints } from '../work/ratio.ts'
import type { IsoDate } from '../work/values.ts'
import { risingSignal, weeklyCounts } from './control-chart.ts'
import { type Claim, countWhere, shareWhere, told } from './counts.ts'
import type { Collection, FactReading, FactRecord } from './facts.ts'
import type { Ground } from './ground.ts'
import { blindness, choiceIn, dateIn, flagIn, unknown, whole, wholeIn } from './reading.ts'
import { notKept, type Registers } from './registers.ts'

/** Probability × impact at or above which a risk is high. */
const highRisk = 15
/** Days for which a project issue may stand without a due day. */
const undatedDays = 14
/** Days ahead within which a dependency has to be confirmed. */
const dependencyDays = 60
/** Days for which a reading of an indicator says something. */
const readingDays = 30
/** Days that a milestone may be late and still counts as met. */
const milestoneSlack = 5
/** Days of the window in which escaped defects are counted. */
const escapedDays = 90

type Tell = (record: FactRecord) => Claim

const pastDue =
  (name: string, asOf: IsoDate): Tell =>
  (record) =>
    told([blindness(record[`${name}[].due`])], () => (dateIn(record[`${name}[].due`]) ?? asOf) < asOf)

const highUnanswered: Tell = (risk) => {
  const score = risk['risks[].score']
  if (!score?.known) return score?.reason ?? 'noRecord'
  if ((wholeIn(score) ?? 0) < highRisk) return false
  const [owner, response] = [risk['risks[].owner'], risk['risks[].response']]
  return told([blindness(owner), blindness(response)], () => !owner?.known || !response?.known)
}

const risks = (all: Collection) => ({
  'risks.count': countWhere(all, () => true),
  'risks.highWithoutResponse': countWhere(all, highUnanswered),
})

const issues = (all: Collection, asOf: IsoDate) => {
  const late = pastDue('projectIssues', asOf)
  const undated: Tell = (issue) => {
    const recorded = dateIn(issue['projectIssues[].recordedOn'])
    return !issue['projectIssues[].due']?.known && recorded !== undefined && recorded < addDays(asOf, -undatedDays)
  }
  return {
    'projectIssues.criticalOpen': countWhere(all, (issue) =>
      told([blindness(issue['projectIssues[].severity'])], () => choiceIn(issue['projectIssues[].severity']) === 'critical'),
    ),
    'projectIssues.overdue': countWhere(all, (issue) => {
      const claim = late(issue)
      return claim === false ? undated(issue) : claim
    }),
  }
}

const sourced =
  (source: string, and: Tell): Tell =>
  (action) => {
    const blind = blindness(action['actions[].source'])
    if (blind !== undefined) return blind
    return choiceIn(action['actions[].source']) === source && and(action)
  }

/** Actions of a source past due, for what is kept as an action: audit findings, conditions of a gate. */
export const overdueFrom = (actions: Collection, source: string, asOf: IsoDate): FactReading =>
  countWhere(actions, sourced(source, pastDue('actions', asOf)))

/** Improvement actions recorded before a day and still open. */
export const improvementsBefore = (actions: Collection, day: IsoDate): FactReading =>
  countWhere(
    actions,
    sourced('improvement', (action) => (dateIn(action['actions[].recordedOn']) ?? day) < day),
  )

const changes = (all: Collection, asOf: IsoDate) => {
  const decision = (change: FactRecord) => change['changeRequests[].decision']
  const late = pastDue('changeRequests', asOf)
  return {
    'changes.undecidedOverdue': countWhere(all, (change) => {
      const blind = blindness(decision(change))
      return blind ?? (choiceIn(decision(change)) === 'pending' && flagIn(change['changeRequests[].open']) === true && late(change))
    }),
    'changes.notBaselined': countWhere(all, (change) => {
      const blind = blindness(decision(change))
      if (blind !== undefined || choiceIn(decision(change)) !== 'approved') return blind ?? false
      return told([blindness(change['changeRequests[].baselined'])], () => flagIn(change['changeRequests[].baselined']) === false)
    }),
  }
}

const dependencies = (all: Collection, asOf: IsoDate) => {
  const [needed, promised] = ['dependencies[].neededOn', 'dependencies[].promisedOn'] as const
  const blind = (entry: FactRecord) => [blindness(entry[needed]), blindness(entry[promised])]
  return {
    'dependencies.unconfirmed': countWhere(all, (entry) =>
      told(blind(entry), () => (dateIn(entry[needed]) ?? asOf) <= addDays(asOf, dependencyDays) && !entry[promised]?.known),
    ),
    'dependencies.late': countWhere(all, (entry) =>
      told(blind(entry), () => {
        const [by, on] = [dateIn(entry[needed]), dateIn(entry[promised])]
        return by !== undefined && on !== undefined && on > by
      }),
    ),
  }
}

const stakeholders = (all: Collection) => ({
  'stakeholders.count': countWhere(all, () => true),
  'stakeholders.withoutPlan': countWhere(all, (entry) => {
    const influence = entry['stakeholders[].influence']
    const engagement = entry['stakeholders[].engagementGiven']
    const blind = blindness(influence)
    if (blind !== undefined || choiceIn(influence) !== 'high') return blind ?? false
    return told([blindness(engagement)], () => flagIn(engagement) === false)
  }),
})

/** How far a benefit has come from its baseline to its target, in basis points; nothing where it was not read yet. */
const progressOf = (benefit: FactRecord): number | undefined => {
  const [baseline, target, actual] = ['baseline', 'target', 'actual'].map((field) => wholeIn(benefit[`benefits[].${field}`]))
  if (baseline === undefined || target === undefined || actual === undefined) return undefined
  return basisPoints(actual - baseline, target - baseline)
}

const realised = (all: Collection): FactReading => {
  const blind = notKept(all)
  if (blind || !all.known) return blind ?? unknown('noRecord')
  const fields = ['benefits[].baseline', 'benefits[].target', 'benefits[].actual']
  const reason = all.records.flatMap((benefit) => fields.map((field) => blindness(benefit[field]))).find((found) => found !== undefined)
  if (reason) return unknown(reason)
  const progress = all.records.flatMap((benefit) => progressOf(benefit) ?? [])
  if (progress.length === 0) return unknown(all.records.length === 0 ? 'zeroBase' : 'empty')
  const sum = progress.reduce((total, each) => total + each, 0)
  return whole(Math.floor(sum / progress.length))
}

const onTarget = (all: Collection, asOf: IsoDate): FactReading =>
  shareWhere(all, (benefit) => {
    const [target, actual, readOn] = ['target', 'actual', 'readOn'].map((field) => benefit[`benefits[].${field}`])
    const blind = [target, actual, readOn].map(blindness).find((found) => found !== undefined)
    if (blind) return blind
    const [goal, is, day] = [wholeIn(target), wholeIn(actual), dateIn(readOn)]
    if (goal === undefined || is === undefined || day === undefined || day < addDays(asOf, -readingDays)) return 'stale'
    const falling = goal < (wholeIn(benefit['benefits[].baseline']) ?? goal)
    return falling ? is <= goal : is >= goal
  })

const owned: Tell = (benefit) => {
  const parts = ['owner', 'baseline', 'target', 'measureGiven'].map((field) => benefit[`benefits[].${field}`])
  return told(parts.map(blindness), () => parts.every((part) => part?.known === true && flagIn(part) !== false))
}

const benefits = (all: Collection, asOf: IsoDate) => ({
  'benefits.count': countWhere(all, () => true),
  'benefits.ownedRatio': shareWhere(all, owned),
  'benefits.realisedRatio': realised(all),
  'benefits.reviewOverdue': countWhere(all, (benefit) =>
    told([blindness(benefit['benefits[].reviewOn'])], () => (dateIn(benefit['benefits[].reviewOn']) ?? '') < asOf),
  ),
  'indicators.onTargetRatio': onTarget(all, asOf),
})

const milestones = (all: Collection, asOf: IsoDate) => {
  const [due, baseline, doneOn, open] = ['due', 'baseline', 'doneOn', 'open'].map((field) => `milestones[].${field}`) as [
    string,
    string,
    string,
    string,
  ]
  const late = pastDue('milestones', asOf)
  const dueByNow = all.known ? all.records.filter((entry) => (dateIn(entry[baseline]) ?? '9999-12-31') <= asOf) : []
  const unread = all.known ? all.records.flatMap((entry) => blindness(entry[baseline]) ?? [])[0] : undefined
  const met = shareWhere(all.known ? { ...all, records: dueByNow } : all, (entry) =>
    told(
      [blindness(entry[doneOn])],
      () => (dateIn(entry[doneOn]) ?? '9999-12-31') <= addDays(dateIn(entry[baseline]) ?? asOf, milestoneSlack),
    ),
  )
  return {
    'schedule.milestoneCount': countWhere(all, (entry) => told([blindness(entry[due])], () => entry[due]?.known === true)),
    'schedule.milestonesOverdue': countWhere(all, (entry) => (flagIn(entry[open]) === true ? late(entry) : false)),
    'schedule.milestonesMetRatio': !met.known ? met : unread ? unknown(unread) : dueByNow.length < 3 ? unknown('zeroBase') : met,
  }
}

const defects = (all: Collection, asOf: IsoDate) => {
  const escaped: Tell = (defect) => told([blindness(defect['defects[].escaped'])], () => flagIn(defect['defects[].escaped']) === true)
  const count = countWhere(all, (defect) => {
    const claim = escaped(defect)
    return claim === true ? (dateIn(defect['defects[].recordedOn']) ?? '') >= addDays(asOf, -escapedDays) : claim
  })
  const days = all.known
    ? all.records.flatMap((defect) => (escaped(defect) === true ? (dateIn(defect['defects[].recordedOn']) ?? []) : []))
    : []
  return {
    'defects.severeOpen': countWhere(all, (defect) => {
      const severity = defect['defects[].severity']
      if (flagIn(defect['defects[].open']) !== true) return false
      return told([blindness(severity)], () => ['high', 'critical'].includes(choiceIn(severity) ?? ''))
    }),
    'defects.escaped': count,
    'defects.escapedSignal': count.known ? risingSignal(weeklyCounts(days, asOf)) : count,
  }
}

const lessonsSince = (all: Collection, { governance }: Ground): FactReading => {
  const days = governance?.passages.map(({ on }) => on).sort() ?? []
  if (days.includes(null)) return unknown('noRecord')
  const since = days.at(-1) ?? ''
  return countWhere(all, (lesson) => (dateIn(lesson['lessons[].recordedOn']) ?? '') >= since)
}

/** The latest planned milestone, for a project without a planned finish of its own. */
export const lastMilestone = (all: Collection): FactReading => {
  const blind = notKept(all)
  if (blind || !all.known) return blind ?? unknown('noRecord')
  const days = all.records.flatMap((entry) => dateIn(entry['milestones[].due']) ?? []).sort()
  const last = days.at(-1)
  return last === undefined ? unknown('empty') : { known: true, value: { is: 'date', date: last } }
}

/** Facts that the registers tell. */
export const registerFacts = (ground: Ground, of: Registers): FactRecord => {
  const { asOf } = ground
  return {
    ...risks(of('risk')),
    ...issues(of('projectIssue'), asOf),
    'decisions.overdue': countWhere(of('decision'), pastDue('decisions', asOf)),
    'actions.overdue': countWhere(of('action'), pastDue('actions', asOf)),
    'audit.findingsOverdue': overdueFrom(of('action'), 'audit', asOf),
    ...changes(of('changeRequest'), asOf),
    ...dependencies(of('dependency'), asOf),
    ...stakeholders(of('stakeholder')),
    ...benefits(of('benefit'), asOf),
    'lessons.sinceLastGate': lessonsSince(of('lesson'), ground),
    'acceptance.acceptedRatio': shareWhere(of('deliverable'), (entry) => {
      const acceptance = entry['deliverables[].acceptance']
      return told([blindness(acceptance)], () => ['provisional', 'accepted'].includes(choiceIn(acceptance) ?? ''))
    }),
    ...milestones(of('milestone'), asOf),
    ...defects(of('defect'), asOf),
    'exceptions.open': countWhere(of('exception'), () => true),
    'contracts.open': countWhere(of('contract'), () => true),
  }
}
