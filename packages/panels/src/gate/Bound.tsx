import { usePart } from '../call/use-part.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { ShownGate } from './state.ts'

export interface BoundProps {
  readonly view: ShownGate
  readonly locale: string
  /** Opens what binds this project to its template. */
  readonly more: () => void
  readonly judge: () => void
}

const loadNotes = async () => (await import('./BoundNotes.tsx')).BoundNotes

/** Few projects have any notes, so that their words come when there are some. */
const Notes = (props: BoundProps) => {
  const loaded = usePart(loadNotes, props.locale)
  if (!loaded) return null
  return loaded === 'lost' ? <>{t('gate.template.lost')}</> : <loaded.part {...props} />
}

/** Under which template the project stands, and what was agreed or waits beside it. All the rest is a step away. */
export const Bound = (props: BoundProps) => {
  const { view, more } = props
  const { template, beside } = view
  return (
    <section className="g-bound" aria-label={t('gate.template')}>
      <button type="button" className="p-button subtle compact" onClick={more}>
        {t('gate.template.of', { template: template.name, version: template.version })}
        <span className="p-sr">: {t('gate.template')}</span>
        <Chevron />
      </button>
      <span>{t(beside?.pinned ? 'gate.template.pinned' : 'gate.template.follows')}</span>
      {beside || view.tailoring || view.inFlight || view.countsNow || view.disbelieved ? <Notes {...props} /> : null}
    </section>
  )
}
