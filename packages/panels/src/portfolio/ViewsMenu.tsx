import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Cross } from '../look/icons.tsx'
import { Menu } from '../look/Menu.tsx'
import { t } from '../words/words.ts'
import { type Look, lookOf, usualLook, viewOf } from './look.ts'
import type { Views } from './use-views.ts'

/** Views of the table that somebody saved: to turn to, to replace, to put away. */
export const ViewsMenu = ({
  views,
  look,
  onLook,
  host,
}: {
  readonly views: Views
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly host: Host
}) => {
  const [name, setName] = useState('')
  const keep = async (list: Views['views'], said: string): Promise<void> => {
    const failed = await views.save(list)
    if (failed === undefined) return host.notify({ tone: 'success', title: said })
    if (failed === 'conflict') return host.notify({ tone: 'problem', title: t('portfolio.views.conflict') })
    host.notify({ tone: 'problem', title: failed.message, text: failed.remedy })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const called = name.trim()
    if (called === '') return
    setName('')
    void keep([...views.views.filter((view) => view.name !== called), viewOf(called, look)], t('portfolio.views.saved', { name: called }))
  }
  return (
    <Menu label={t('portfolio.views')} end>
      <ul>
        <li>
          <button type="button" className="p-menu-item" data-close onClick={() => onLook(usualLook)}>
            {t('portfolio.views.usual')}
          </button>
        </li>
        {views.views.map((view) => (
          <li key={view.name} className="pf-view">
            <button type="button" className="p-menu-item" data-close onClick={() => onLook(lookOf(view))}>
              {view.name}
            </button>
            <button
              type="button"
              className="p-button subtle icon-only"
              aria-label={t('portfolio.views.remove', { name: view.name })}
              onClick={() =>
                void keep(
                  views.views.filter((other) => other.name !== view.name),
                  t('portfolio.views.removed', { name: view.name }),
                )
              }
            >
              <Cross />
            </button>
          </li>
        ))}
      </ul>
      <form className="pf-view-form" onSubmit={save}>
        <label>
          <span className="p-label">{t('portfolio.views.name')}</span>
          <input className="p-field" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="p-button" aria-disabled={name.trim() === ''}>
          {t('portfolio.views.save')}
        </button>
        {name.trim() === '' ? <p className="pf-detail">{t('portfolio.views.needsName')}</p> : null}
      </form>
    </Menu>
  )
}
