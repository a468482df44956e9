/** One demand on a selection, as data: what a reason, a conflict or a price speaks about. Words come from whoever shows it. */
export type Constraint =
  | { readonly is: 'budget'; readonly period: string; readonly fund?: string; readonly limit: number }
  | { readonly is: 'capacity'; readonly role: string; readonly period: string; readonly limit: number }
  | { readonly is: 'guardrail'; readonly guardrail: string; readonly bound: 'atLeast' | 'atMost'; readonly limit: number }
  | { readonly is: 'objective'; readonly objective: string; readonly limit: number }
  | { readonly is: 'mandatory'; readonly project: string }
  | { readonly is: 'forcedIn'; readonly project: string; readonly reason: string }
  | { readonly is: 'forcedOut'; readonly project: string; readonly reason: string }
  | { readonly is: 'requires'; readonly project: string; readonly needs: string }
  | { readonly is: 'excludes'; readonly project: string; readonly other: string }

/** Constraints with an amount, which more money, people or tolerance can move. */
export type Limited = Extract<Constraint, { readonly limit: number }>
