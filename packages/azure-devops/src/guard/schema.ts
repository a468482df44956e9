import * as z from 'zod/mini'

const text = z.nullish(z.string())
const list = <T extends z.ZodMiniType>(entry: T) => z.object({ value: z.array(entry) })

/** Processes with the team projects that use them. */
export const Processes = list(
  z.object({ typeId: z.string(), name: text, customizationType: text, projects: z.nullish(z.array(z.object({ name: text }))) }),
)

export const ProcessTypes = list(
  z.object({
    name: z.string(),
    referenceName: z.string(),
    isDisabled: z.nullish(z.boolean()),
    customization: text,
    states: z.nullish(z.array(z.object({ name: z.string(), stateCategory: text }))),
  }),
)

export const TypeFieldsWithDescription = list(z.object({ referenceName: z.string(), description: text }))

const Condition = z.object({ conditionType: text, field: text, value: text })
const Action = z.object({ actionType: text, targetField: text, value: text })
export const Rule = z.object({
  id: text,
  name: text,
  isDisabled: z.nullish(z.boolean()),
  conditions: z.nullish(z.array(Condition)),
  actions: z.nullish(z.array(Action)),
})
export const Rules = list(Rule)
export type Rule = z.infer<typeof Rules>['value'][number]
