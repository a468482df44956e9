/** The three values of strong Kleene logic; unknown is neither, and never counts as a pass. */
export type Truth = 'pass' | 'fail' | 'unknown'

/** Fails if any fails, else is unknown if any is unknown. Of nothing: passes. */
export const allOf = (parts: readonly Truth[]): Truth => (parts.includes('fail') ? 'fail' : parts.includes('unknown') ? 'unknown' : 'pass')

/** Passes if any passes, else is unknown if any is unknown. Of nothing: fails. */
export const anyOf = (parts: readonly Truth[]): Truth => (parts.includes('pass') ? 'pass' : parts.includes('unknown') ? 'unknown' : 'fail')

export const notOf = (part: Truth): Truth => (part === 'pass' ? 'fail' : part === 'fail' ? 'pass' : 'unknown')

export const truthOf = (claim: boolean): Truth => (claim ? 'pass' : 'fail')
