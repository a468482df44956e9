import type { TemplateCard } from '@plumbline/core'
import type { ChooserTemplate } from '@plumbline/core/chooser'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ChooserProps } from '../chooser/Chooser.tsx'
import { loadChooser } from '../chooser/load.ts'
import { t } from '../words/words.ts'
import type { Editing } from './Settings.tsx'

type Loaded = { readonly form: ComponentType<ChooserProps> } | 'lost' | undefined

/** The chooser is fetched when somebody asks for it, and once. */
const useChooser = (wanted: boolean, locale: string): Loaded => {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    if (!wanted) return
    let here = true
    loadChooser(locale).then(
      (form) => here && setLoaded({ form }),
      () => here && setLoaded('lost'),
    )
    return () => {
      here = false
    }
  }, [wanted, locale])
  return loaded
}

interface ChosenProps {
  readonly card: TemplateCard | undefined
  readonly asked: boolean
}

const Chosen = ({ card, asked }: ChosenProps) =>
  asked ? (
    <p className={card ? 'p-muted' : 'st-warn-text'}>
      {card ? t('settings.choosing.chosen', { template: card.name }) : t('settings.choosing.absent')}
    </p>
  ) : null

/** Eight questions for who does not know which template to begin with; the answer is chosen on the page and saved like any other choice. */
export const Choosing = ({ editing }: { readonly editing: Editing }) => {
  const { view, draft, change, locale } = editing
  const [open, setOpen] = useState(false)
  const [used, setUsed] = useState<ChooserTemplate>()
  const button = useRef<HTMLButtonElement>(null)
  const loaded = useChooser(open, locale)
  if (!view.mayConfigure) return null
  const cardOf = (template: ChooserTemplate | undefined) => view.templates.findLast(({ id }) => id === template)
  const use: ChooserProps['onUse'] = ({ template }) => {
    const card = cardOf(template)
    setUsed(template)
    if (card) change({ ...draft, template: { id: card.id, version: card.version, hash: card.hash } })
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="st-choosing">
      <button ref={button} type="button" className="p-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('settings.choosing.close') : t('settings.choosing.open')}
      </button>
      <div role="status">{open ? null : <Chosen card={cardOf(used)} asked={used !== undefined} />}</div>
      {open && loaded === 'lost' ? (
        <p className="st-bad" role="alert">
          {t('settings.choosing.lost')}
        </p>
      ) : null}
      {open && loaded === undefined ? <span className="p-skeleton tall" role="status" aria-label={t('settings.loading')} /> : null}
      {open && loaded !== undefined && loaded !== 'lost' ? <loaded.form locale={locale} titleLevel={2} onUse={use} /> : null}
    </div>
  )
}
