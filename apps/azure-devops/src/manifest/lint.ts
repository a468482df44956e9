import { containedIn, namedTypes, targetsOfType } from './known.ts'
import { type Contribution, Manifest } from './schema.ts'

const repeated = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]

const assetOf = (icon: string): string => icon.replace(/^asset:\/\//, '')

const contributionProblems = (contribution: Contribution, served: ReadonlySet<string>): readonly string[] => {
  const { id, type, targets, properties } = contribution
  const known = targetsOfType[type]
  const said = (problem: string) => `contribution ${id}: ${problem}`
  if (known === undefined) return [said(`the type ${type} is not known`)]
  return [
    ...targets.filter((target) => !known.includes(target)).map((target) => said(`${type} is not shown at ${target}`)),
    ...(namedTypes.includes(type) && properties.name === undefined ? [said('it has no name')] : []),
    ...(properties.uri === undefined
      ? [said('it has no page')]
      : served.has(properties.uri)
        ? []
        : [said(`its page ${properties.uri} is not packed`)]),
    ...(properties.icon === undefined || served.has(assetOf(properties.icon)) ? [] : [said(`its icon ${properties.icon} is not packed`)]),
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
  const served = new Set(files.map(({ path }) => path).filter((path) => present.has(path)))
  const named = [...files.map(({ path }) => path), icons.default, content.details.path, content.license.path]
  return [
    ...repeated(contributions.map(({ id }) => id)).map((id) => `contribution ${id}: there are two of them`),
    ...named.filter((path) => !present.has(path)).map((path) => `the file ${path} is not there`),
    ...repeated(files.map(({ path }) => path)).map((path) => `the file ${path} is named twice`),
    ...scopes
      .filter((scope) => containedIn[scope]?.some((wider) => scopes.includes(wider)))
      .map((scope) => `the scope ${scope} is contained in another one`),
    ...repeated(scopes).map((scope) => `the scope ${scope} is named twice`),
    ...contributions.flatMap((contribution) => contributionProblems(contribution, served)),
  ]
}
