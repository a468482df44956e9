import { report } from './measure.ts'

/** What was built, with its budget, in bytes. */
export interface Size {
  readonly name: string
  readonly bytes: number
  readonly budget: number
}

/** What people's browsers and the platforms load, beside its budget; the build itself fails where one is over. */
export const reportSizes = (sizes: readonly Size[]): void =>
  report(
    'Bundle sizes beside their budgets (pages gzipped and without the host’s own library, functions and the task minified)',
    sizes.map(({ name, bytes, budget }) => ({ name, kilobytes: bytes / 1000, target: budget / 1000 })),
  )
