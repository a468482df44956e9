import type { Call, Ports } from '../../ports.ts'
import { type Governance, judgeAll } from '../governance-file.ts'
import { summarise } from '../summarise.ts'
import type { ComponentSummary } from '../views.ts'
import { type Audience, apart, type MirrorPage } from './export.ts'
import { entryOf, type Home, type MirrorEntry } from './mirror.ts'

export interface Live extends Audience {
  readonly home: Home
  readonly governance: Governance
  readonly tell: (done: number) => void
}

/** What is read again on the same day says nothing new. */
const onItsDay = (component: ComponentSummary): ComponentSummary => ({
  ...component,
  judgedAt: `${component.judgedAt.slice(0, 10)}T00:00:00.000Z`,
})

/** Every project that this identity can read now, judged by a governance file: for a site whose documents only its own app can read. */
export const mirrorLive = async (
  ports: Ports,
  call: Call,
  { home, governance, tell, ...audience }: Live,
): Promise<MirrorPage & { readonly complete: boolean }> => {
  const components: MirrorEntry[] = []
  let left = 0
  const { complete } = await judgeAll(ports, call, governance, async (some) => {
    const refs = some.map(({ reading }) => reading.project.ref)
    const found = await apart(refs, audience)
    left += found.left
    for (const { template, ...assessment } of some) {
      const component = onItsDay(summarise(template, assessment))
      const to = found.audienceOf(component.ref)
      const { outcome } = assessment
      if (to)
        components.push(entryOf(home, { component, judgement: 'none' in outcome ? null : outcome.judgement, entered: null, audience: to }))
    }
    tell(components.length)
  })
  return { components, left, complete }
}
