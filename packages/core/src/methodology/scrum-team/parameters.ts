import type { Parameter, Template } from '../template.ts'

const share = (label: string, value: number, stricter: 'higher' | 'lower', tailoring?: Parameter['tailoring']): Parameter => ({
  value,
  label,
  unit: 'basisPoints',
  stricter,
  ...(tailoring ? { tailoring } : {}),
  min: 0,
  max: 10_000,
})
/** Days back from today, as numbers below zero: closer to zero is stricter. */
const daysBack = (label: string, days: number): Parameter => ({ value: -days, label, unit: 'days', stricter: 'higher', min: -366, max: 0 })

export const parameters: Template['parameters'] = {
  fundingDays: daysBack('Days for which an approved envelope counts', 92),
  teamAtMost: { value: 10, label: 'People in a team', unit: 'count', stricter: 'lower', tailoring: 'relaxable', min: 2 },
  readyAtLeast: share('Backlog of the next two sprints that is ready', 8000, 'higher'),
  noneSignedDays: daysBack('Days for which a signed "none" counts', 90),
  sprintDaysAtMost: { value: 31, label: 'Longest sprint', unit: 'days', stricter: 'lower', tailoring: 'fixed', min: 31, max: 31 },
  goalMetAtLeast: share('Sprint goals met of the last six', 6000, 'higher'),
  carryOverAtMost: share('Carry-over, mean of three sprints', 2500, 'lower', 'relaxable'),
  unplannedAtMost: share('Unplanned work, mean of three sprints', 2000, 'lower', 'relaxable'),
  eventDays: daysBack('Days since review and retrospective', 31),
  doneAtLeast: share('Items done as the definition of done says', 9500, 'higher'),
  untouchedAtMost: share('Work in progress that nobody touched for two weeks', 1000, 'lower'),
  testsRunAtLeast: share('Agreed tests run', 10_000, 'higher', 'relaxable'),
  testsPassedAtLeast: share('Tests passed', 9800, 'higher'),
  assessmentDays: { value: 365, label: 'Age of the security assessment', unit: 'days', stricter: 'lower', min: 30 },
  onTargetAtLeast: share('Outcome indicators on target', 5000, 'higher', 'relaxable'),
  courseDays: { value: 30, label: 'Days for which a changed goal is a change of course', unit: 'days', stricter: 'lower', min: 1 },
  actualsDays: daysBack('Age of the actual cost', 45),
  onTimeAtLeast: share('Chance to reach the product goal in time', 6000, 'higher', 'relaxable'),
  tracedAtLeast: share('Open items that serve the goal or an objective', 9000, 'higher'),
  reconfirmedDays: daysBack('Days since the sponsor confirmed the case', 92),
  independentReviewDays: daysBack('Days since the last independent review', 90),
}
