import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/, 'holds only letters and digits'))
const shown = z.optional(z.string().check(z.regex(/^\w+ = \w+( (\|\||&&) \w+ = \w+)*$/, 'is no rule like "action = check"')))

const Input = z.strictObject({
  name,
  type: z.union([
    z.enum(['boolean', 'filePath', 'multiLine', 'pickList', 'radio', 'secureFile', 'string']),
    z.string().check(z.regex(/^connectedService:\w+$/, 'is no type of input')),
  ]),
  label: text,
  defaultValue: z.optional(z.union([z.string(), z.boolean()])),
  required: z.boolean(),
  options: z.optional(z.record(text, text)),
  helpMarkDown: z.optional(text),
  visibleRule: shown,
})

/** What the platform documents of a task's manifest. The packager only warns where it is wrong, and the service refuses it after publishing. */
const Task = z.strictObject({
  $schema: z.optional(text),
  id: z.uuid(),
  name: z.string().check(z.regex(/^[A-Za-z0-9-]+$/, 'holds only letters, digits and -')),
  friendlyName: z.string().check(z.minLength(1), z.maxLength(40)),
  description: text,
  helpMarkDown: text,
  category: z.enum(['Azure Repos', 'Azure Boards', 'Azure Pipelines', 'Azure Test Plans', 'Azure Artifacts']),
  visibility: z.array(z.enum(['Build', 'Release'])),
  runsOn: z.array(z.enum(['Agent', 'MachineGroup', 'Server', 'ServerGate'])),
  author: text,
  version: z.strictObject({ Major: z.int(), Minor: z.int(), Patch: z.int() }),
  minimumAgentVersion: z.string().check(z.regex(/^\d+\.\d+(\.\d+)?$/)),
  instanceNameFormat: text,
  inputs: z.array(Input),
  OutputVariables: z.array(z.strictObject({ name, description: text })),
  // Older handlers are at their end of life, and agents without either of these would run the task with a wrong Node.
  execution: z.strictObject({ Node20_1: z.strictObject({ target: text }), Node24: z.strictObject({ target: text }) }),
})

const pickLists = (inputs: z.infer<typeof Task>['inputs']): readonly string[] =>
  inputs.flatMap(({ name: input, type, options, defaultValue }) => {
    if (type !== 'pickList') return options === undefined ? [] : [`the input ${input} has options and is no list`]
    const choices = Object.keys(options ?? {})
    return typeof defaultValue === 'string' && choices.includes(defaultValue) ? [] : [`the input ${input} starts with none of its options`]
  })

/** Everything that is wrong with a task's manifest, in words; `packed` are the files beside it. */
export const lintTask = (value: unknown, packed: readonly string[], version: string): readonly string[] => {
  const parsed = Task.safeParse(value)
  if (!parsed.success)
    return parsed.error.issues.map((issue) => {
      const what = issue.code === 'unrecognized_keys' ? `${issue.keys.join(', ')} is not known` : issue.message
      return `task.json: ${issue.path.join('.') || 'the manifest'}: ${what}`
    })
  const { execution, inputs, instanceNameFormat, version: own } = parsed.data
  const names = new Set(inputs.map((input) => input.name))
  const rules = inputs.flatMap(({ visibleRule = '' }) => [...visibleRule.matchAll(/(\w+) = /g)].map(([, input = '']) => input))
  const shownNames = [...instanceNameFormat.matchAll(/\$\((\w+)\)/g)].map(([, input = '']) => input)
  const numbered = `${own.Major}.${own.Minor}.${own.Patch}`
  return [
    ...['icon.png', ...Object.values(execution).map(({ target }) => target)]
      .filter((file) => !packed.includes(file))
      .map((file) => `the file ${file} is not there`),
    ...[...rules, ...shownNames].filter((input) => !names.has(input)).map((input) => `there is no input ${input}`),
    ...pickLists(inputs),
    ...(names.size === inputs.length ? [] : ['two inputs have one name']),
    ...(numbered === version ? [] : [`its version is ${numbered}, and the extension's ${version}`]),
  ].map((problem) => `task.json: ${problem}`)
}
