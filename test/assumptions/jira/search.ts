import type { Assumption } from '../assumption.ts'

/** What searches, counts and links show, and when. */
export const search: readonly Assumption[] = [
  {
    id: 'jira-hides-silently',
    claim: 'A JQL search leaves out issues that the caller may not see and says nothing about them.',
    source:
      'Description of POST /rest/api/3/search/jql: only issues where the user has Browse Projects and passes issue security are returned.',
    breaksIf: 'Nothing unsafe: where a search names what it hides, Plumbline says "could not check" more often.',
    howToCheck: 'Give an issue a security level, run the same search as somebody outside it and compare the answers.',
  },
  {
    id: 'jira-links-to-hidden-issues',
    claim: 'The field issuelinks leaves out links whose other issue the reader may not see; the app sees all issues of the site.',
    source: 'Atlassian documentation of issue linking and issue security; the API description does not say it.',
    breaksIf: 'Nothing unsafe: links are kept only between projects of the portfolio, and shown only to who may see both ends.',
    howToCheck:
      'Link two issues, hide one from a colleague by its security level, and let them open the other by the API with fields=issuelinks.',
  },
  {
    id: 'jira-jql-missing-issue',
    claim: 'A JQL query that names one unknown or hidden issue by id or key is refused as a whole (400).',
    source: 'Long-standing answers of Jira Cloud ("An issue with key … does not exist or you do not have permission to view it").',
    breaksIf: 'Nothing unsafe: items are fetched by the bulk operation, which names what it could not give.',
    howToCheck: 'Search for key in (EXISTING-1, NOPE-1).',
  },
  {
    id: 'jira-search-lag',
    claim:
      'The enhanced search shows a change within two minutes, and relative dates such as updated >= "-125m" count from now in no zone.',
    source:
      'Documentation of the enhanced search (eventually consistent, with reconcileIssues for read-after-write) and of JQL date functions.',
    breaksIf:
      'A change that the search shows later than that is missed by polling until its item changes again, or until its project is compared with the tracker within four weeks; then the refresh says how many changes were missed, and asks for a full read.',
    howToCheck: 'Edit an issue and search for updated >= "-3m" every ten seconds; note when it appears.',
  },
  {
    id: 'jira-approximate-count',
    claim: 'POST /rest/api/3/search/approximate-count counts for one point what a search with the same JQL would find for the same caller.',
    source: 'Documentation of the enhanced search; the name says that the count may lag behind.',
    breaksIf:
      'The nightly comparison lists the project items although nothing came into sight (a point each), or finds one that came into sight, or went, in four weeks instead of a day.',
    howToCheck:
      'Count issuetype in (<type>) as the app, and compare it with the ids of a search; hide one with a security level and do it again.',
  },
]
