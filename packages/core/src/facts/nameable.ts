import type { Template } from '../methodology/template.ts'
import { specOf } from '../work/fields.ts'
import { type FactSpec } from './catalogue/spec.ts'
import { factCatalogue, factSpecOf } from './catalogue.ts'
import { collectionCatalogue, specOfName } from './entries.ts'

/** A fact as somebody who writes a condition chooses it. */
export interface Nameable {
  readonly fact: string
  readonly label: string
  readonly type: FactSpec['type']
  readonly unit: FactSpec['unit']
  readonly choices?: readonly string[]
}

const artefactMembers = ['state', 'approvedOn', 'approvedAfterChange', 'fieldsFilledRatio', 'ageDays'] as const

const nameable = (fact: string): Nameable[] => {
  const spec = specOfName(fact)
  if (!spec) return []
  const { label, type, unit, fields } = spec
  const choices = type === 'choice' ? (spec.choices ?? fields.map((field) => specOf(field).choices).find(Boolean)) : undefined
  return [{ fact, label, type, unit, ...(choices ? { choices } : {}) }]
}

/** What one fact is, in the words and values that a condition may use; `undefined` where there is none of this name. */
export const nameableOf = (fact: string): Nameable | undefined => nameable(fact)[0]

/** Every fact that a condition of this template may name: those of the catalogue, and those of its own artefacts, roles and gates. */
export const nameableFacts = ({ artefacts = [], roles, gates }: Pick<Template, 'artefacts' | 'roles' | 'gates'>): readonly Nameable[] => {
  const own = [
    ...artefacts.flatMap(({ id }) => artefactMembers.map((member) => `artefacts[${id}].${member}`)),
    ...roles.map(({ id }) => `training.validFor[${id}]`),
    ...gates.map(({ id }) => `gate.passedOn[${id}]`),
  ]
  return [...new Set([...Object.keys(factCatalogue), ...own])].filter((fact) => factSpecOf(fact) !== undefined).flatMap(nameable)
}

/** The fields of a register's entries; none where there is no such register. */
export const nameableIn = (register: string): readonly Nameable[] =>
  Object.keys((collectionCatalogue as Readonly<Record<string, object>>)[register] ?? {}).flatMap(nameable)

export const registerNames: readonly string[] = Object.keys(collectionCatalogue)
