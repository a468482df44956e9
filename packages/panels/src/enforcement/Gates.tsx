import type { EnforcedGate, EnforcementView, SlotStanding } from '@plumbline/core'
import { Lock, Unknown, Unlocked } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** The gates of one number in all templates: one rule of the tracker holds them. */
interface Shared {
  readonly slot: number
  readonly gates: readonly EnforcedGate[]
}

const bySlot = (gates: readonly EnforcedGate[]): readonly Shared[] => {
  const held = gates.filter(({ heldBy, states }) => heldBy === null && states.length > 0)
  const slots = [...new Set(held.map(({ slot }) => slot))].sort((one, other) => one - other)
  return slots.map((slot) => ({ slot, gates: held.filter((gate) => gate.slot === slot) }))
}

/** What is weakest among them is what is said of all; where only some of them are held, that they are. */
const strengthOf = ({ gates }: Shared): EnforcedGate['strength'] | 'inPart' => {
  const found = new Set(gates.map(({ strength }) => strength))
  if (found.has('unreadable')) return 'unreadable'
  if (!found.has('none')) return 'server'
  return found.has('server') ? 'inPart' : 'none'
}

const namesShown = 2

const namesOf = ({ gates }: Shared): string => {
  const names = [...new Set(gates.map(({ name }) => name))]
  const shown = names.slice(0, namesShown).join(' / ')
  return names.length > namesShown ? t('enforcement.more', { names: shown, count: names.length - namesShown }) : shown
}

/** The templates whose gate of this number is held, where that of others is not. */
const heldIn = ({ gates }: Shared): string =>
  [...new Set(gates.filter(({ strength }) => strength === 'server').map(({ templateName }) => templateName))].join(', ')

const marks = {
  server: { Icon: Lock, tone: 'success' },
  inPart: { Icon: Unlocked, tone: 'warning' },
  none: { Icon: Unlocked, tone: 'neutral' },
  unreadable: { Icon: Unknown, tone: 'warning' },
} as const

const sentencesOf = (shared: Shared, standing: SlotStanding | undefined): readonly string[] => {
  const states = [...new Set(shared.gates.flatMap((gate) => gate.states))].join(', ')
  const exempt = shared.gates.find((gate) => gate.exempt !== undefined)?.exempt
  const except = [...new Set(shared.gates.flatMap((gate) => gate.except ?? []))]
  return [
    t('enforcement.into', { states }),
    ...(strengthOf(shared) === 'inPart' ? [t('enforcement.inPart.for', { templates: heldIn(shared) })] : []),
    ...(exempt ? [t('enforcement.exempt', { exempt })] : []),
    ...(except.length > 0 ? [t('enforcement.except', { places: except.join(', ') })] : []),
    ...(standing && standing.held > 0 ? [t('enforcement.held', { count: standing.held })] : []),
    ...(standing && standing.behindUnpassed > 0 ? [t('enforcement.behind', { count: standing.behindUnpassed })] : []),
  ]
}

const GateLine = ({ shared, standing }: { readonly shared: Shared; readonly standing: SlotStanding | undefined }) => {
  const strength = strengthOf(shared)
  const { Icon, tone } = marks[strength]
  return (
    <li className="e-gate">
      <span className="e-gate-number">{t('enforcement.gate', { slot: shared.slot })}</span>
      <span className="e-gate-name">{namesOf(shared)}</span>
      <span className={`p-lozenge ${tone}`}>
        <Icon /> {t(`enforcement.${strength}`)}
      </span>
      <p className="p-muted p-small">{sentencesOf(shared, standing).join(' ')}</p>
    </li>
  )
}

const unheldWords = ({ name, templateName, states, heldBy }: EnforcedGate): string =>
  heldBy !== null && states.length > 0
    ? t('enforcement.unheld.slot', { gate: name, template: templateName, slot: heldBy })
    : t('enforcement.unheld.state', { gate: name, template: templateName })

/** Gate by gate, what the tracker refuses today and whom that holds. */
export const Gates = ({ view }: { readonly view: EnforcementView }) => {
  const unheld = view.gates.filter(({ heldBy, states }) => heldBy !== null || states.length === 0)
  return (
    <section className="st-block">
      <h2>{t('enforcement.gates')}</h2>
      <ul className="e-gates">
        {bySlot(view.gates).map((shared) => (
          <GateLine key={shared.slot} shared={shared} standing={view.preview?.standing.find(({ slot }) => slot === shared.slot)} />
        ))}
      </ul>
      {unheld.length > 0 ? (
        <ul className="e-unheld p-muted p-small">
          {unheld.map((gate) => (
            <li key={`${gate.template} ${gate.gate}`}>{unheldWords(gate)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
