import { randomUUID } from 'node:crypto'
import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import { planOf } from '@plumbline/core/enforcement'
import { firstPhaseGate } from '@plumbline/core/templates'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { azureDevOpsAuthorization, impatient, over } from '../../../support/sites.ts'
import { patchType, type Stage, setting, workItem } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

type Here = Stage<LocalAzureDevOps>

/** Puts in force what the template asks for, as an administrator does in the settings. */
const putInForce = async ({ subject }: Here): Promise<number> => {
  const plan = planOf({ mapping: subject.mapping() }, [firstPhaseGate], 'refuse')
  const { left = 0 } = (await subject.ports('pmo').guard?.ensure(plan, { aborted: false })) ?? {}
  return left
}

const siteOf = ({ site }: Here, person: string) => ({
  unguessable: randomUUID,
  request: over(site.url, azureDevOpsAuthorization(site, person)),
  publisher: 'plumbline',
  extension: 'plumbline',
  patience: impatient(),
})

const moves = async (stage: Here, ...states: readonly string[]): Promise<void> => {
  for (const state of states) expect((await stage.move(stage.project, state)).status, state).toBeLessThan(300)
}

/** The PMO opens the next gate in an emergency. */
const release = async ({ use, project: item, refresh }: Here, gate: string): Promise<void> => {
  const view = await use('pmo', 'gate.open', { item })
  const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
  const act = { kind: 'emergency.release', gate, judgementHash, role: 'pmo', reason: { text: 'The law asks for it' }, hours: 48 }
  await use('pmo', 'governance.act', { item, act })
  await refresh()
}

/** The rules that hold, and who may do what. */
export const aboutGates: Inversions<LocalAzureDevOps> = {
  'ado-group-condition-value': { does: 'Rules name groups by an identifier.', ways: ['ruleEdited'] },
  'rule-names-group': {
    does: 'Rules do not say which group they mean.',
    ways: ['ruleEdited'],
    but: {
      product: 'it does not say that a gate is held whose writers nobody knows',
      quick: true,
      check: async ({ held }) => expect(await held()).toBe(false),
    },
  },
  'ado-retype-keeps-state': {
    does: 'A state counts as reached anew under another type or in another project.',
    ways: ['typeChanged'],
    decides: true,
  },
  'ado-rule-error-shape': { does: 'A broken rule is told without its field.', ways: ['rest'] },
  'ado-rule-on-create': {
    does: 'A rule on reaching a state does not hold on creation.',
    ways: ['createdBehind', 'imported'],
    decides: true,
  },
  'ado-rule-sets-over-read-only': { does: 'A rule sets nothing that the person may not write.', ways: ['markForged'] },
  'ado-rule-was-and-changed-to': {
    does: 'A rule that looks at the state before and after never holds.',
    ways: ['evidenceChanged'],
    but: {
      product: 'a project that was sent back and passes a later gate again before the next refresh is found',
      alone: true,
      check: async (stage) => {
        expect(await putInForce(stage)).toBe(0)
        await stage.pass()
        await moves(stage, 'Initiate')
        await stage.refresh()
        await release(stage, 'G1')
        await moves(stage, 'Requirements', 'Idea', 'Initiate', 'Requirements')
        await stage.refresh()
        expect((await stage.view(stage.project)).bypasses).toMatchObject([{ gate: { id: 'G1' }, explained: null }])
      },
    },
  },
  'ado-rule-wire-names': { does: 'Rules are spelled without $.', ways: ['ruleEdited'] },
  'ado-rules-for-every-client': { does: 'Rules do not hold for a batch.', ways: ['bulk'], decides: true },
  'ado-field-reference-name': {
    does: 'A new field gets a name of the tracker’s choice.',
    but: {
      product: 'putting in force stops with words before any rule, and what was held stays held',
      check: async (stage) => {
        expect((await stage.send('pmo', 'DELETE', '/_apis/wit/fields/Custom.PlumblineGate8?api-version=7.1')).status).toBe(200)
        await expect(putInForce(stage)).rejects.toThrow(/^Could not change .*Plumbline gate 8/)
        expect(await stage.held()).toBe(true)
        expect((await stage.move(stage.project, 'Initiate')).status).toBe(400)
      },
    },
  },
  'ado-identity-id': {
    does: 'The history names people by another id than everything else.',
    ways: ['anotherName', 'ledgerForged'],
    but: {
      product: 'the vote of a sponsor counts for nobody, and the gate stays shut',
      check: async (stage) => {
        await stage.pass()
        expect((await stage.move(stage.project, 'Initiate')).status).toBe(400)
        expect((await stage.view(stage.project)).decisions).toEqual([])
        const gate = await stage.use('pmo', 'gate.open', { item: stage.project })
        expect(gate.kind === 'gate' ? gate.history.at(-1) : {}).toMatchObject({ kind: 'refused', byName: 'Simon Sponsor' })
      },
    },
  },
  'ado-full-item': {
    does: 'A full work item is refused in other words, as if it were closed.',
    but: {
      product: 'a decision that cannot be written is told in the words of the tracker, and decides nothing',
      check: async (stage) => {
        stage.site.limit({ revisions: 0 })
        await expect(stage.pass()).rejects.toThrow('The work item is closed for changes')
        stage.site.limit({})
        expect((await stage.move(stage.project, 'Initiate')).status).toBe(400)
        const slot = { 'Custom.PlumblineGate1': 'G0' }
        expect((await stage.send('lead', 'PATCH', workItem(stage.project), setting(slot), { type: patchType })).status).toBe(400)
      },
    },
  },
  'ado-own-memberships': {
    does: 'The tracker does not tell to which groups somebody belongs.',
    but: {
      product: 'nobody is taken for a writer of gates who may be none, and the group is named',
      quick: true,
      check: async ({ site, subject }) => {
        site.administrator.grant('writers', 'lead', true)
        const right = await subject.ports('lead').directory.mayWrite?.(await subject.actor('lead'))
        site.administrator.grant('writers', 'lead', false)
        expect(right).toEqual({ may: false, group: 'Plumbline writers' })
      },
    },
  },
  'ado-validate-only': {
    does: 'A change that is only to be looked at asks no rule.',
    but: {
      product: 'what somebody may not write fails when it is written, and no gate opens',
      quick: true,
      check: async (stage) => {
        const { desk } = createAzureDevOpsPorts({ ...siteOf(stage, 'lead'), identity: 'writer' })
        const marks = {
          gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2099-12-31', judgementHash: 'a'.repeat(64) }],
          judgement: null,
        } as const
        expect(await desk.mayMark?.(stage.project, marks)).toBe(true)
        await expect(desk.ensureMarks(stage.project, marks)).rejects.toThrow(/Could not write work item \d+/)
        expect((await stage.move(stage.project, 'Initiate')).status).toBe(400)
      },
    },
  },
  'updates-attest-author': { does: 'Anybody may say that somebody else made a change.', ways: ['memberForAMinute'], decides: true },
}
