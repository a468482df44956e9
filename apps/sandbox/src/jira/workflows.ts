import type { AppRule, Transition, Workflow } from './model.ts'

export interface Guarded {
  /** The phase that the guarded transition opens. */
  readonly opens: string
  readonly rule: AppRule
}

/** Delivery items and risks move freely between three statuses. */
export const deliveryWorkflow: Workflow = {
  id: 'work',
  name: 'Plumbline work',
  statuses: ['10001', '10002', '10003'],
  transitions: [
    { id: '1', name: 'Create', from: 'create', to: '10001', validators: [] },
    { id: '11', name: 'To Do', from: 'any', to: '10001', validators: [] },
    { id: '21', name: 'In Progress', from: 'any', to: '10002', validators: [] },
    { id: '31', name: 'Done', from: 'any', to: '10003', validators: [] },
  ],
}

interface Step {
  readonly id: string
  readonly name: string
  readonly status: string
}

/**
 * Project items move from phase to phase. The way back is a transition of its own from all later phases, into the phase where the work is taken up again;
 * a guard stands on every transition from before the phase that it opens.
 */
export const phaseWorkflow = (steps: readonly Step[], guards: readonly Guarded[]): Workflow => {
  const transitions: Transition[] = [{ id: '1', name: 'Create', from: 'create', to: steps[0]?.status ?? '10001', validators: [] }]
  for (const [position, step] of steps.entries()) {
    const before = steps[position - 1]
    const after = steps[position + 1]
    const validators = guards.filter((guard) => guard.opens === step.id).map((guard) => guard.rule)
    if (before) transitions.push({ id: String(position * 10 + 1), name: step.name, from: [before.status], to: step.status, validators })
    if (after)
      transitions.push({
        id: String(position * 10 + 2),
        name: `Back to ${step.name}`,
        from: [after.status],
        to: step.status,
        validators: [],
      })
  }
  transitions.push({ id: '901', name: 'Cancel', from: 'any', to: '10004', validators: [] })
  transitions.push({ id: '902', name: 'Reopen', from: ['10004'], to: steps[0]?.status ?? '10001', validators: [] })
  return { id: 'project', name: 'Plumbline project', statuses: [...steps.map((step) => step.status), '10004'], transitions }
}
