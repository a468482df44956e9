import { planOf } from '@plumbline/core/enforcement'
import type { LocalJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { phaseGate } from '../../../support/calls.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

const untilDone = { aborted: false }
const planIn = ({ subject }: Stage) => planOf({ mapping: subject.mapping() }, [phaseGate], 'refuse')
const guardOf = ({ subject }: Stage, person: string) => {
  const { guard } = subject.ports(person)
  if (!guard) throw new Error('Jira has a guard.')
  return guard
}

/** Somebody takes the rules off the guarded workflow by hand, as an administrator. */
const takeRulesOff = ({ site }: Stage<LocalJira>): void =>
  site.administrator.changeWorkflow('project', (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((transition) => ({ ...transition, validators: [] })),
  }))

/** Who reads, changes and is named for workflows. */
export const workflows: Inversions<LocalJira> = {
  'jira-app-reads-workflows': { does: 'The app may not read workflows.', ways: ['ruleEdited'] },
  'jira-app-may-not-write-workflows': {
    does: 'The app may write workflows by itself.',
    ways: ['ruleEdited'],
    but: {
      product: 'rules are still changed by administrators alone, as themselves',
      check: async (stage) => {
        takeRulesOff(stage)
        await expect(guardOf(stage, 'lead').ensure(planIn(stage), untilDone)).rejects.toMatchObject({ code: 'forbidden' })
        expect(await stage.held()).toBe(false)
        stage.subject.recorded.clear()
        await guardOf(stage, 'pmo').ensure(planIn(stage), untilDone)
        expect(await stage.held()).toBe(true)
        const writers = stage.subject.recorded
          .exchanges()
          .flatMap(({ path, caller }) => (path.endsWith('/workflows/update') ? [caller] : []))
        expect(new Set(writers)).toEqual(new Set(['pmo']))
      },
    },
  },
  'jira-audit-names-workflow': {
    does: 'The audit log names no workflow.',
    but: {
      product: 'what was changed by hand is shown all the same, without who did it',
      check: async (stage) => {
        await guardOf(stage, 'pmo').ensure(planIn(stage), untilDone)
        const before = JSON.stringify(stage.site.snapshot()).includes('Workflow updated')
        takeRulesOff(stage)
        const { changes } = await guardOf(stage, 'pmo').preview(planIn(stage))
        expect(before).toBe(true)
        expect(changes.length).toBeGreaterThan(0)
        expect(changes.map(({ by }) => by)).toEqual(changes.map(() => null))
      },
    },
  },
  'jira-function-validator-rule-key': {
    does: 'The rules on offer leave out those that are functions.',
    ways: ['rest'],
    but: {
      product: 'gates are put in force by the rule that holds, and it is said that nothing explains a refusal',
      alone: true,
      check: async (stage) => {
        takeRulesOff(stage)
        const preview = await guardOf(stage, 'pmo').preview(planIn(stage))
        expect(preview.changes.length).toBeGreaterThan(0)
        expect(preview.explains).toBe(false)
        await guardOf(stage, 'pmo').ensure(planIn(stage), untilDone)
        expect(await stage.held()).toBe(true)
        expect(await stage.move(stage.project, 'Initiate')).toMatchObject({ status: 400 })
      },
    },
  },
}
