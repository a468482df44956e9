import type { Assumption } from '../assumption.ts'

/** What a validator’s expression can read. */
export const expressions: readonly Assumption[] = [
  {
    id: 'jira-expression-issue-type-id',
    claim:
      'In a Jira expression issue.issueType.id is a number. A rule configuration that lists the id both as a number and as text fits either way.',
    source: 'Jira expressions type reference (IssueType.id: Number).',
    breaksIf: 'A configuration with only the other form lets every item through, so the guard would be silently off.',
    howToCheck: 'POST /rest/api/3/expression/eval with {"expression":"typeof issue.issueType.id","context":{"issue":{"key":"…"}}}.',
  },
  {
    id: 'jira-expression-day-zone',
    claim:
      'new Date().toCalendarDate() in a Jira expression is the day in the time zone of whoever makes the transition, or of the site where nobody does; a CalendarDate has no zone.',
    source:
      'Jira expressions type reference: Date has toCalendarDate() and, beside it, toCalendarDateUTC(). Which zone the first one takes inside a workflow validator is not said.',
    breaksIf:
      'Nothing that a day does not mend: the last usable day of a passage is one of the portfolio’s zone, so around midnight somebody in another zone is refused, or let through, up to a day early or late. The panel counts by the portfolio’s zone and may say otherwise for those hours.',
    howToCheck:
      'Set the profile’s time zone to Pacific/Kiritimati, then to Pacific/Niue, and each time POST /rest/api/3/expression/eval with {"expression":"new Date().toCalendarDate()"}; then try a guarded transition with both on the last usable day.',
  },
  {
    id: 'jira-expression-fails-closed',
    claim: 'A workflow validator whose expression fails, answers a text, or belongs to an app that was removed refuses the transition.',
    source: 'Forge documentation of jira:workflowValidator: a text result is the error message; errors block.',
    breaksIf: 'A broken guard would let everything through.',
    howToCheck: 'Configure the validator with {"types":null} and try the transition: it must be refused.',
  },
  {
    id: 'jira-expression-computed-field',
    claim: 'issue[config.field], with a field named by the rule’s configuration, is allowed in the expression of a validator.',
    source: 'Jira expressions: members of an issue may be named by a string in brackets; nothing says that it must be a literal.',
    breaksIf: 'The validator cannot be saved, or it refuses every guarded transition.',
    howToCheck: 'POST /rest/api/3/expression/eval with issue[config.field] and a context that holds an issue.',
  },
]
