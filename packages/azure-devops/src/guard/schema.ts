import * as z from 'zod/mini'

const text = z.nullish(z.string())
const list = <T extends z.ZodMiniType>(entry: T) => z.object({ value: z.array(entry) })

/** Processes with the team projects that use them. */
export const Processes = list(
  z.object({ typeId: z.string(), name: text, customizationType: text, projects: z.nullish(z.array(z.unknown())) }),
)

export const ProcessTypes = list(
  z.object({
    name: z.string(),
    referenceName: z.string(),
    isDisabled: z.nullish(z.boolean()),
    states: z.nullish(z.array(z.object({ name: z.string(), stateCategory: text }))),
  }),
)

const Condition = z.object({ conditionType: text, field: text, value: text })
const Action = z.object({ actionType: text, targetField: text })
export const Rules = list(
  z.object({ isDisabled: z.nullish(z.boolean()), conditions: z.nullish(z.array(Condition)), actions: z.nullish(z.array(Action)) }),
)
export type Rule = z.infer<typeof Rules>['value'][number]
