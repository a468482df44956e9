import { isNobody } from '../../ledger/seal.ts'
import type { Obstacle } from '../obstacle.ts'
import type { Scene } from '../scene.ts'
import type { SiteAct } from './acts.ts'

/** Who is whom on the site is for two people of the PMO to say; everybody delegates their own decisions, and to somebody else. */
export const obstaclesOnSite = (
  act: SiteAct,
  { actor, isPmo, today, site }: Pick<Scene, 'actor' | 'isPmo' | 'today' | 'site'>,
): readonly Obstacle[] => {
  switch (act.kind) {
    case 'group.set':
    case 'settings.set':
    case 'template.propose':
    case 'person.erase':
    case 'enforcement.set':
    case 'mirrors.carry':
      return isPmo ? [] : ['notYourRole']
    // Nobody asks for it: the product itself says what it found.
    case 'enforcement.found':
      return ['notThere']
    case 'group.agree': {
      const proposal = Object.values(site.proposals).find(({ seq }) => seq === act.proposal)
      if (!proposal) return ['notThere']
      if (!isPmo) return ['notYourRole']
      return proposal.by.ref === actor.ref || isNobody(proposal.by.ref) ? ['ownAsk'] : []
    }
    case 'delegation.give':
      if (act.to.person === actor.ref) return ['notDelegated']
      return act.until < act.from || act.until < today ? ['dates'] : []
    case 'delegation.end': {
      const given = site.delegations.find(({ seq }) => seq === act.delegation)
      if (!given || given.ended) return ['notThere']
      return given.by.ref === actor.ref || isPmo ? [] : ['notYourRole']
    }
  }
}
