import type { Call, Versioned } from '../../../ports.ts'
import type { RequestAct, RequestStatus, ResourceRequestView } from '../../views/capacity.ts'
import type { Sheet } from '../sheet.ts'
import type { ResourceRequest } from './documents.ts'

const byPmo: Readonly<Record<RequestStatus, readonly RequestAct[]>> = {
  requested: ['confirm', 'counter', 'refuse'],
  countered: ['confirm', 'counter', 'refuse'],
  confirmed: [],
  refused: [],
  withdrawn: [],
}
const byAsker: Readonly<Record<RequestStatus, readonly RequestAct[]>> = {
  requested: ['withdraw'],
  countered: ['accept', 'withdraw'],
  confirmed: [],
  refused: [],
  withdrawn: [],
}

/** What one person may do with a request as it stands. */
export const actsOn = ({ history }: ResourceRequest, actor: string, isPmo: boolean): readonly RequestAct[] => {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last) return []
  return [...(isPmo ? byPmo[last.status] : []), ...(first.by === actor ? byAsker[last.status] : [])]
}

/** Requests about projects that this person may see, those that wait first. */
export const requestViews = (
  requests: readonly Versioned<ResourceRequest>[],
  sheet: Sheet,
  { actor }: Call,
): readonly ResourceRequestView[] => {
  const components = new Map(sheet.rows.map(({ component }) => [component.ref, component]))
  const views = requests.flatMap(({ id, value, version }): ResourceRequestView[] => {
    const component = components.get(value.item)
    const [first, last] = [value.history[0], value.history.at(-1)]
    if (!component || !first || !last) return []
    return [
      {
        request: id,
        item: value.item,
        key: component.key,
        title: component.title,
        role: value.role,
        periods: last.periods,
        status: last.status,
        byName: first.byName,
        at: first.at,
        history: value.history.map(({ byName, at, status, periods, note }) => ({ byName, at, status, periods, note })),
        may: actsOn(value, actor.ref, sheet.mayConfigure),
        requestVersion: version,
      },
    ]
  })
  const waits = ({ status }: ResourceRequestView) => (status === 'requested' || status === 'countered' ? 0 : 1)
  return views.toSorted((a, b) => waits(a) - waits(b) || (a.at < b.at ? 1 : -1))
}
