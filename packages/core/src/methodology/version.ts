import type { TemplateChange } from './change.ts'
import type { Template } from './template.ts'

export type VersionStep = 'none' | 'patch' | 'minor' | 'major'

const size: Readonly<Record<VersionStep, number>> = { none: 0, patch: 1, minor: 2, major: 3 }

const stepOf = (change: TemplateChange): VersionStep => {
  if ((change.subject === 'gate' || change.subject === 'phase') && change.aspect === 'removed') return 'major'
  return change.effect === 'reworded' ? 'patch' : 'minor'
}

/** The smallest step of the version that these differences allow: other words a patch, whatever changes a judgement a minor, a gate or phase that is gone a major. */
export const stepNeeded = (changes: readonly TemplateChange[]): VersionStep =>
  changes.map(stepOf).reduce<VersionStep>((most, step) => (size[step] > size[most] ? step : most), 'none')

const numbersOf = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

/** Negative where the first version is the older one. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

/** The first version after this one that makes such a step. */
export const nextVersion = (version: string, step: VersionStep): string => {
  const [major, minor, patch] = numbersOf(version)
  if (step === 'major') return `${major + 1}.0.0`
  if (step === 'minor') return `${major}.${minor + 1}.0`
  return step === 'patch' ? `${major}.${minor}.${patch + 1}` : version
}

/** Why the version of a changed template cannot stand, with the version that could; `undefined` where it can. */
export const versionProblem = (before: Template, after: Template, changes: readonly TemplateChange[]): string | undefined => {
  const step = stepNeeded(changes)
  if (step === 'none') return undefined
  const least = nextVersion(before.version, step)
  if (compareVersions(after.version, least) >= 0) return undefined
  const why = {
    major: 'a gate or a phase is gone, which changes every project that counted on it',
    minor: 'it changes what projects are judged by',
    patch: 'its words changed, and a published version never does',
  }[step]
  return `${after.version} cannot follow ${before.version}: ${why}; call it ${least} or later`
}
