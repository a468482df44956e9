import { phaseGateCriteria } from './phase-gate-1/criteria.ts'
import type { Gate, Template } from './template.ts'

const gate = (id: string, name: string, from: string, opens: string | null, decidedBy: readonly string[]): Gate => ({
  id,
  name,
  mode: 'declared',
  from,
  opens,
  decidedBy: [...decidedBy],
  shouldLimit: 7000,
})

/** The first version of Phase-gate, with sixteen criteria. Published versions never change: a site that adopted it knows it by its hash. */
export const firstPhaseGate: Template = {
  id: 'phase-gate',
  name: 'Phase-gate',
  version: '1.0.0',
  summary: 'For projects that are decided phase by phase: each gate asks for evidence before the next phase and its money are released.',
  phases: [
    { id: 'idea', name: 'Idea' },
    { id: 'initiate', name: 'Initiate' },
    { id: 'requirements', name: 'Requirements' },
    { id: 'design', name: 'Design' },
    { id: 'build', name: 'Build' },
    { id: 'test', name: 'Test' },
    { id: 'deploy', name: 'Deploy' },
    { id: 'close', name: 'Close' },
    { id: 'benefits', name: 'Benefits review' },
  ],
  gates: [
    gate('G0', 'Screening passed', 'idea', 'initiate', ['sponsor', 'pmo']),
    gate('G1', 'Charter approved', 'initiate', 'requirements', ['sponsor', 'pmo']),
    gate('G2', 'Plan approved', 'requirements', 'design', ['sponsor', 'pmo']),
    gate('G3', 'Design approved', 'design', 'build', ['sponsor', 'pmo']),
    gate('G4', 'Ready to test', 'build', 'test', ['sponsor', 'pmo']),
    gate('G5', 'Ready to deploy', 'test', 'deploy', ['sponsor', 'operationsLead', 'pmo']),
    gate('G6', 'Closure approved', 'deploy', 'close', ['sponsor', 'pmo']),
  ],
  roles: [
    { id: 'sponsor', name: 'Sponsor' },
    { id: 'projectManager', name: 'Project manager' },
    { id: 'benefitOwner', name: 'Benefit owner' },
    { id: 'qualityLead', name: 'Quality lead' },
    { id: 'operationsLead', name: 'Operations lead' },
    { id: 'proposer', name: 'Proposer' },
    { id: 'businessAnalyst', name: 'Business analyst' },
    { id: 'deliveryLead', name: 'Delivery lead' },
    { id: 'privacyOfficer', name: 'Privacy officer' },
    { id: 'pmo', name: 'PMO' },
  ],
  parameters: {
    risksAtLeast: { value: 5, tiers: { light: 2 } },
    distinctPeople: { value: 3, tiers: { light: 2 } },
    optionsAtLeast: { value: 3 },
    envelope: { value: 1000 },
    costTolerance: { value: 500 },
    doneAtLeast: { value: 9800 },
    riskReviewDays: { value: -30 },
    forecastDays: { value: -35 },
    reviewLateDays: { value: -14 },
  },
  criteria: phaseGateCriteria,
}
