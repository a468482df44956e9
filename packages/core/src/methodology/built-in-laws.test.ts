import { describe, expect, it } from 'vitest'
import { continuousFlow } from './continuous-flow.ts'
import { controlledStages } from './controlled-stages.ts'
import { readTemplateText } from './document.ts'
import { leanPortfolioEpic } from './lean-portfolio-epic.ts'
import { phaseGate } from './phase-gate.ts'
import { pm2Aligned } from './pm2-aligned.ts'
import { scrumTeam } from './scrum-team.ts'
import type { Template } from './template.ts'
import { writeTemplateText } from './write-document.ts'

const templates: readonly Template[] = [continuousFlow, controlledStages, leanPortfolioEpic, phaseGate, pm2Aligned, scrumTeam]

describe.each(templates.map((template) => [template.name, template] as const))('%s', (_name, template) => {
  it('comes back from its text', async () => {
    expect(await readTemplateText(await writeTemplateText(template, 'yaml'))).toEqual({ ok: true, template })
  })

  it('labels every parameter and says which way is stricter', () => {
    const bare = Object.entries(template.parameters).filter(([, { label, unit, stricter }]) => !label || !unit || !stricter)
    expect(bare.map(([name]) => name)).toEqual([])
  })

  it('lets nobody grant a waiver on a gate that they approve', () => {
    const approvers = template.gates.flatMap(({ quorum }) => [...(quorum?.all ?? []), ...(quorum?.atLeast?.of ?? [])])
    expect(approvers).not.toContain(template.waivers?.grantedBy)
  })

  it('lets whoever manages the work not decide alone on it', () => {
    expect(template.gates.filter(({ decidedBy }) => decidedBy.every((role) => role === 'pmo' || role === 'projectManager'))).toEqual([])
  })
})

describe('the guidelines of the built-in templates', () => {
  const own = templates.flatMap(({ criteria }) => criteria.filter(({ addedByPmo }) => addedByPmo !== true))

  it.each(['why', 'howToFix', 'example'] as const)('say each %s once in all of them', (part) => {
    const texts = own.map(({ guideline }) => guideline[part])
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('give the reason in one sentence', () => {
    expect(own.filter(({ guideline }) => !/^[^.!?]+[.!?]$/.test(guideline.why)).map(({ id }) => id)).toEqual([])
  })
})
