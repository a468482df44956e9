import { businessCaseFacts, componentFacts } from './catalogue/component.ts'
import { costFacts, scheduleFacts, toleranceFacts } from './catalogue/cost.ts'
import { flowFacts, forecastFacts, iterationFacts } from './catalogue/flow.ts'
import { capacityFacts, governanceFacts } from './catalogue/governance.ts'
import { registerFacts } from './catalogue/registers.ts'
import { roleFacts } from './catalogue/roles.ts'
import { acceptanceFacts, artefactFact, artefactFacts, scopeFacts } from './catalogue/scope.ts'
import { date, type FactSpec, flag } from './catalogue/spec.ts'

export { type RoleField, roleFields } from './catalogue/roles.ts'
export type { FactNeed, FactSpec } from './catalogue/spec.ts'

/** The fact catalogue: every fact with a fixed name that a rule may ask for, with its type, unit and meaning. Facts with a parameter are made by `factSpecOf`. */
export const factCatalogue = {
  ...roleFacts,
  ...componentFacts,
  ...businessCaseFacts,
  ...costFacts,
  ...scheduleFacts,
  ...toleranceFacts,
  ...scopeFacts,
  ...acceptanceFacts,
  ...artefactFacts,
  ...registerFacts,
  ...iterationFacts,
  ...flowFacts,
  ...forecastFacts,
  ...capacityFacts,
  ...governanceFacts,
}

export type FactName = keyof typeof factCatalogue

const fixedSpecs: Readonly<Record<string, FactSpec>> = factCatalogue

/** `cutoverPlan` → `Cutover plan`: what an artefact, role or gate is called where the template does not say. */
const named = (id: string): string => {
  const words = id.replace(/[-_]/g, ' ').replace(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The facts that exist for every artefact kind, role or gate of a template. */
export const parametrisedFacts: readonly { readonly pattern: string; readonly of: (id: string, member: string) => FactSpec | undefined }[] =
  [
    {
      pattern: 'artefacts[KIND]',
      of: (kind, member) => {
        const specs = artefactFact(named(kind))
        return Object.hasOwn(specs, member) ? specs[member] : undefined
      },
    },
    {
      pattern: 'training.validFor[ROLE]',
      of: (role, member) =>
        member === ''
          ? flag(`${named(role)} is trained`, {
              recorded: { freshDays: 365 },
            })
          : undefined,
    },
    {
      pattern: 'gate.passedOn[GATE]',
      of: (gate, member) => (member === '' ? date(`${gate} passed on`) : undefined),
    },
  ]

const parametrised = /^([\w.]+)\[([\w-]{1,64})\](?:\.(\w+))?$/

const parametrisedSpec = (name: string): FactSpec | undefined => {
  const [, stem, id, member = ''] = parametrised.exec(name) ?? []
  if (stem === undefined || id === undefined) return undefined
  return parametrisedFacts.find(({ pattern }) => pattern.startsWith(`${stem}[`))?.of(id, member)
}

/** The catalogue's entry of a fact; a fact with a parameter has one for every artefact kind, role or gate. Fields of registers' entries stand in `entries.ts`. */
export const factSpecOf = (name: string): FactSpec | undefined => {
  if (Object.hasOwn(fixedSpecs, name)) return fixedSpecs[name]
  return parametrisedSpec(name)
}
