/** The three values of strong Kleene logic; unknown is neither, and never counts as a pass. */
export type Truth = 'pass' | 'fail' | 'unknown'

/** The same as numbers: of several that all have to hold the least decides, of several of which one is enough the greatest. */
export type Grade = 0 | 1 | 2
export const fails: Grade = 0
export const open: Grade = 1
export const passes: Grade = 2

const truths = ['fail', 'unknown', 'pass'] as const

export const truthOf = (grade: Grade): Truth => truths[grade]
export const gradeOf = (claim: boolean): Grade => (claim ? passes : fails)
