import type { Mapping } from '@plumbline/core'

/**
 * What the sandbox's states, named after the phases of Phase-gate, mean in each further template. Where a gate opens a phase, that phase begins in the state
 * that the gate of the same number guards here, so that the trackers hold the right moves under each template.
 */
const meaning: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'pm2-aligned': { idea: 'initiating', initiate: 'planning', requirements: 'executing', design: 'closing' },
  'controlled-stages': { idea: 'startUp', initiate: 'initiation', requirements: 'delivery', design: 'finalStage', build: 'closed' },
  'scrum-team': { idea: 'start', initiate: 'sprints', requirements: 'release', close: 'close' },
  'continuous-flow': { idea: 'setUp', initiate: 'flow', build: 'retire', test: 'retired' },
  'lean-portfolio-epic': { idea: 'reviewing', initiate: 'ready', requirements: 'minimumProduct', design: 'persevering', build: 'done' },
}

/** The site's mapping with its states said for every built-in template. */
export const withTemplatePhases = (mapping: Mapping): Mapping => ({
  ...mapping,
  templatePhases: Object.fromEntries(
    Object.entries(meaning).map(([template, phases]) => [
      template,
      Object.fromEntries(
        Object.entries(mapping.phases).flatMap(([state, phase]) => (phases[phase] === undefined ? [] : [[state, phases[phase]]])),
      ),
    ]),
  ),
})

/** The phase of a template that a project in this state stands in. */
export const phaseIn = (template: string, state: string): string => meaning[template]?.[state] ?? state
