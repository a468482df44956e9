import { describe, expect, it } from 'vitest'
import { artefactSkeleton } from './artefact-skeleton.ts'
import { builtInTemplates } from './catalogue.ts'
import { phaseGate } from './phase-gate.ts'

const proposal = phaseGate.artefacts!.find(({ id }) => id === 'proposal')!

describe('the skeleton of an artefact', () => {
  it('has a heading for each field that is needed, with what is known already', () => {
    const project = { name: 'Faster claims', people: { sponsor: 'Sam Sponsor' }, values: { need: 'Claims take 19 days', risks: 'Staff' } }
    expect(artefactSkeleton(phaseGate, proposal, project)).toBe(`# Proposal

| | |
|---|---|
| Project | Faster claims |
| Purpose | Says in a page what is wrong today, what shall be different, and what it may cost. |
| Needed at | G0 Screening passed |
| Written by | Proposer |
| Approved by | Sponsor, Sam Sponsor |
| Template | Phase-gate 2.0.0 |

## Need:

Claims take 19 days

## Outcome wanted:

[What is different for whom, and when]

## Rough cost:

[An amount with its uncertainty]

## Rough finish:

[A quarter is enough]

## Strategic relevance:

[The objective that it serves, or the duty that it fulfils]

## Sponsor:

[Who would pay for it]

## First risks:

Staff

_May be added where it helps – Success criteria, Way of delivery, Assumptions and constraints_
`)
  })

  it('keeps its table whatever a project is called', () => {
    const named = artefactSkeleton(phaseGate, proposal, { name: 'A | B: <b>"C"</b>\n## D' })
    expect(named).toContain('| Project | A   B –  b "C" /b  ## D |')
    expect(named.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(6)
  })

  const all = builtInTemplates.flatMap((template) => (template.artefacts ?? []).map((artefact) => ({ template, artefact })))

  it('is there for every artefact of every built-in template: a section for each needed field, none that reads as written', () => {
    expect(all.length).toBeGreaterThan(60)
    for (const { template, artefact } of all) {
      const lines = artefactSkeleton(template, artefact).split('\n')
      const needed = artefact.fields.filter(({ required }) => required)
      expect(lines.filter((line) => /^## .*:$/.test(line))).toHaveLength(needed.length)
      expect(lines.filter((line) => /^\[[^[\]]+\]$/.test(line))).toHaveLength(needed.length)
      expect(lines.filter((line) => line.includes(':') && !line.startsWith('## '))).toEqual([])
    }
  })
})
