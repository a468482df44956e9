import { factSpecOf } from '../facts/catalogue.ts'
import { builtInTemplate, builtInTemplates } from '../methodology/catalogue.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { factsOf } from '../rules/parts.ts'
import { neutralFieldNames, specOf } from '../work/fields.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { TrackerSchema } from '../work/tracker-schema.ts'
import { templateKey } from './documents.ts'
import type { TemplateRef } from './settings.ts'
import { readSettings } from './settings-document.ts'
import { suggestField } from './suggest.ts'
import type { SettingsView, TemplateCard } from './views.ts'

const factOf = (fact: string): TemplateCard['facts'][number] => {
  const { label, fields, needs, register, recorded } = factSpecOf(fact) ?? { label: fact, fields: [] }
  return { fact, label, fields, ...(needs ? { needs } : {}), ...(register ? { register } : {}), recordable: recorded !== undefined }
}

const cardOf = (template: Template): TemplateCard => {
  const facts = [
    ...new Set(
      template.criteria.flatMap((criterion) => [...factsOf(criterion.passes), ...(criterion.when ? factsOf(criterion.when) : [])]),
    ),
  ].sort()
  const count = (gate: string, demand: 'must' | 'should') =>
    template.criteria.filter((criterion) => criterion.gate === gate && criterion.demand === demand).length
  return {
    id: template.id,
    name: template.name,
    version: template.version,
    summary: template.summary,
    gates: template.gates.map(({ id, name }) => ({ id, name, musts: count(id, 'must'), shoulds: count(id, 'should') })),
    criteria: template.criteria.length,
    phases: template.phases,
    facts: facts.map(factOf),
  }
}

/** The built-in templates, and the one in force where this site published its own. */
const offered = async (ports: Ports, inForce: TemplateRef | null): Promise<readonly Template[]> => {
  if (!inForce || builtInTemplate(inForce.id, inForce.version)) return builtInTemplates
  const own = await ports.shelf.read(templateKey(inForce.hash))
  return own ? [own.value, ...builtInTemplates] : builtInTemplates
}

/** What the product reads with its own identity is not for everybody: who may not configure is shown the mapping alone. */
const nothingToMap: TrackerSchema = { types: [], fields: [], states: [] }

/** Everything the settings page shows: templates to choose from, the mapping in force, and what this tracker has to map. */
export const openSettings = async (ports: Ports, call: Call): Promise<SettingsView> => {
  const [head, mayConfigure] = await Promise.all([readSettings(ports, call), ports.directory.isPmo(call.actor)])
  const ownEyes = call.identity === 'person'
  const schema = ownEyes || mayConfigure ? await ports.tracker({ mapping: emptyMapping, zone: call.zone }).schema() : nothingToMap
  return {
    mayConfigure,
    pmoIs: ports.directory.pmoIs,
    templates: (await offered(ports, head.value.template)).map(cardOf),
    chosen: head.value.template,
    mapping: head.value.mapping,
    zone: head.value.zone,
    passageDays: head.value.passageDays,
    settingsVersion: head.version,
    damaged: head.damaged,
    schema,
    fields: neutralFieldNames.map((field) => {
      const { label, type, owner, choices } = specOf(field)
      const suggestion = suggestField(schema, field)
      return { field, label, type, owner, ...(choices ? { choices } : {}), ...(suggestion ? { suggestion } : {}) }
    }),
  }
}
