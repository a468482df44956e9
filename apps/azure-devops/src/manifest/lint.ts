import { containedIn, namedTypes, targetsOfType } from './known.ts'
import { type Contribution, Manifest } from './schema.ts'

export { lintTask } from './lint-task.ts'

const repeated = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]

const assetOf = (icon: string): string => icon.replace(/^asset:\/\//, '')

const taskType = 'ms.vss-distributed-task.task'

interface Packed {
  /** Files that pages may load. */
  readonly served: ReadonlySet<string>
  /** Files and folders that are in the package. */
  readonly named: ReadonlySet<string>
}

const pageProblems = ({ type, properties }: Contribution, { served, named }: Packed): readonly string[] => {
  if (type === taskType)
    return properties.name !== undefined && named.has(properties.name) ? [] : [`its folder ${properties.name ?? ''} is not packed`]
  if (properties.uri === undefined) return ['it has no page']
  return served.has(properties.uri) ? [] : [`its page ${properties.uri} is not packed`]
}

const contributionProblems = (contribution: Contribution, packed: Packed): readonly string[] => {
  const { id, type, targets, properties } = contribution
  const known = targetsOfType[type]
  const said = (problem: string) => `contribution ${id}: ${problem}`
  if (known === undefined) return [said(`the type ${type} is not known`)]
  return [
    ...targets.filter((target) => !known.includes(target)).map((target) => said(`${type} is not shown at ${target}`)),
    ...(namedTypes.includes(type) && properties.name === undefined ? [said('it has no name')] : []),
    ...pageProblems(contribution, packed).map(said),
    ...(properties.icon === undefined || packed.served.has(assetOf(properties.icon))
      ? []
      : [said(`its icon ${properties.icon} is not packed`)]),
  ]
}

/** Everything that is wrong with a built manifest, in words; `packed` are the files beside it. */
export const lint = (value: unknown, packed: readonly string[]): readonly string[] => {
  const parsed = Manifest.safeParse(value)
  if (!parsed.success)
    return parsed.error.issues.map((issue) => {
      const what = issue.code === 'unrecognized_keys' ? `${issue.keys.join(', ')} is not known` : issue.message
      return `${issue.path.join('.') || 'the manifest'}: ${what}`
    })
  const { contributions, files, icons, content, scopes } = parsed.data
  const present = new Set(packed)
  const there = files.filter(({ path }) => present.has(path))
  const served = new Set(there.flatMap(({ path, addressable }) => (addressable ? [path] : [])))
  const named = [...files.map(({ path }) => path), icons.default, content.details.path, content.license.path]
  return [
    ...repeated(contributions.map(({ id }) => id)).map((id) => `contribution ${id}: there are two of them`),
    ...named.filter((path) => !present.has(path)).map((path) => `the file ${path} is not there`),
    ...repeated(files.map(({ path }) => path)).map((path) => `the file ${path} is named twice`),
    ...scopes
      .filter((scope) => containedIn[scope]?.some((wider) => scopes.includes(wider)))
      .map((scope) => `the scope ${scope} is contained in another one`),
    ...repeated(scopes).map((scope) => `the scope ${scope} is named twice`),
    ...contributions.flatMap((contribution) =>
      contributionProblems(contribution, { served, named: new Set(there.map(({ path }) => path)) }),
    ),
  ]
}
