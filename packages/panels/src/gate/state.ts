import type { GateView, OutputOf, Problem } from '@plumbline/core'

export type ShownGate = Extract<GateView, { kind: 'gate' }>
export type EmptyGate = Extract<GateView, { kind: 'empty' }>
export type Evidence = OutputOf<'gate.evidence'>

/** What is under way besides the first reading. */
export type Work = { readonly doing: 'nothing' } | { readonly doing: 'judging' } | { readonly doing: 'failed'; readonly problem: Problem }
