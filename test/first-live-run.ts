import type { Assumption } from './assumptions.ts'

const entry = (a: Assumption): string =>
  [
    `## ${a.id}`,
    '',
    a.claim,
    '',
    `- **Source:** ${a.source}`,
    `- **If it is false:** ${a.breaksIf}`,
    `- **How to check it live:** ${a.howToCheck}`,
    '- [ ] checked on: ____ by: ____ result: ____',
  ].join('\n')

/** What whoever installs Plumbline on a real site for the first time goes through: one five-minute check per assumption. */
export const firstLiveRun = (assumptions: readonly Assumption[]): string => `# First live run

Plumbline was built and tested against local trackers. Each entry is a behaviour of the real platforms that could not be verified there. Work through the list on a real site before relying on a gate, and record what you find.

Generated from \`assumptions.ts\`; write it anew with \`UPDATE=1 npx vitest run --project contract assumptions\`.

${assumptions.map(entry).join('\n\n')}
`
