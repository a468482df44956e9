import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import type { Template } from '../../methodology/template.ts'
import { use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governed, governedSite, unlinkedProject } from '../../testing/governed-site.ts'

/** Two votes out of sponsor and owner of the benefits; its manager keeps out. */
const two: Template = {
  ...governed,
  gates: governed.gates.map((gate) =>
    gate.id === 'G0'
      ? {
          ...gate,
          decidedBy: ['sponsor', 'benefitOwner'],
          quorum: { atLeast: { count: 2, of: ['sponsor', 'benefitOwner'] } },
          distinctFrom: ['projectManager'],
        }
      : gate,
  ),
}
const at = (minute: number): string => `2022-03-31T12:${String(minute).padStart(2, '0')}:00.000Z`
const vote = (judgementHash: string, role: string, onBehalfOf?: string): Act => ({
  kind: 'vote',
  gate: 'G0',
  judgementHash,
  outcome: 'go',
  role,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf: { person: onBehalfOf } }),
})

const asked = async (...edits: Parameters<Awaited<ReturnType<typeof governedSite>>['site']['put']>) => {
  const made = await governedSite(true, readyProject, two)
  made.site.put(...edits)
  const give = { kind: 'delegation.give', from: '2022-03-31', until: '2022-04-14' } as const
  await use(made.product, callAs(people.sponsor), 'governance.siteAct', { act: { ...give, to: { person: 'reader', name: 'Ruth Reader' } } })
  const hash = await made.hash()
  await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash: hash })
  return { ...made, seen: hash }
}

const appointed = (field: 'sponsor' | 'benefitOwner', by: string) => ({
  item: 'P1',
  at: '2022-03-30T09:00:00.000Z',
  by,
  byName: by,
  field,
  from: null,
  to: field === 'sponsor' ? people.sponsor : people.owner,
})

describe('one person has one vote', () => {
  it('with a delegate or without', async () => {
    const made = await asked([])
    expect((await made.does('reader', vote(made.seen, 'sponsor', 'sponsor'), at(1))).status).toBe('done')
    expect(await made.does('sponsor', vote(made.seen, 'sponsor'), at(2))).toMatchObject({
      view: { approval: { votes: [{ by: { ref: 'sponsor' } }] } },
    })
    expect(made.mark()).toBe('notPassed')
    expect(await made.does('reader', vote(made.seen, 'sponsor', 'sponsor'), at(3))).toMatchObject({ obstacles: ['notDelegated'] })
    await made.does('owner', vote(made.seen, 'benefitOwner'), at(4))
    expect(made.mark()).toBe('passed')
  })

  it('and a vote for somebody who must stay apart by now does not count', async () => {
    const made = await asked([])
    await made.does('reader', vote(made.seen, 'sponsor', 'sponsor'), at(1))
    made.site.put([{ ...readyProject, values: { ...readyProject.values, projectManager: people.sponsor } }])
    await made.does('owner', vote(made.seen, 'benefitOwner'), at(2))
    expect(made.mark()).toBe('notPassed')
  })
})

describe('nobody gives themselves a role', () => {
  it.each(['sponsor', 'reader'])('and lets it be used by a delegate, where %s made the edit', async (by) => {
    const made = await asked([], [appointed('sponsor', by)])
    expect(await made.does('reader', vote(made.seen, 'sponsor', 'sponsor'), at(1))).toMatchObject({ obstacles: ['notYourRole'] })
  })

  it('to release a gate that others decide in an emergency', async () => {
    const gates = governed.gates.map((gate) =>
      gate.id === 'G0' ? { ...gate, decidedBy: ['benefitOwner'], quorum: { all: ['benefitOwner'] } } : gate,
    )
    const made = await governedSite(true, unlinkedProject, { ...governed, gates })
    made.site.put([], [appointed('sponsor', 'sponsor')])
    const judgementHash = await made.hash()
    const reason = { text: 'The portal is down' }
    const release: Act = { kind: 'emergency.release', gate: 'G0', judgementHash, role: 'sponsor', reason, hours: 24 }
    expect(await made.does('sponsor', release, at(1))).toMatchObject({ obstacles: ['selfAppointed'] })
  })

  it('to grant a waiver', async () => {
    const waivers = { askedBy: ['projectManager'], grantedBy: 'benefitOwner', maxDays: 30, extensions: 1 }
    const made = await governedSite(true, unlinkedProject, {
      ...governed,
      waivers,
      gates: two.gates.map((gate) => ({ ...gate, decidedBy: ['sponsor'], quorum: { all: ['sponsor'] } })),
    })
    const words = { text: 'Because' }
    const [from, to] = ['2022-03-31', '2022-04-20']
    const owner = { person: 'manager' }
    await made.does('manager', {
      kind: 'waiver.ask',
      gate: 'G0',
      rule: 'PG-02',
      reason: words,
      control: words,
      owner,
      from,
      to,
      risk: 'low',
    })
    made.site.put([], [appointed('benefitOwner', 'owner')])
    expect(await made.does('owner', { kind: 'waiver.grant', waiver: 1 }, at(1))).toMatchObject({ obstacles: ['selfAppointed'] })
  })
})
