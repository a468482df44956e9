import type { SettingsView } from '@plumbline/core'
import { useEffect, useRef } from 'react'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { type Draft, differences, draftOf } from './draft.ts'
import { fieldName } from './fields.ts'
import type { SettingsState } from './use-settings.ts'

interface ConflictProps {
  readonly newer: SettingsView
  readonly view: SettingsView
  readonly draft: Draft
  readonly settings: SettingsState
}

/** Newer settings of somebody else: where they differ, and the choice between the two. Nothing is overwritten without it. */
export const Conflict = ({ newer, view, draft, settings }: ConflictProps) => {
  const { parts, fields } = differences(draft, draftOf(newer))
  const named = view.fields.filter(({ field }) => fields.includes(field)).map(fieldName)
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => banner.current?.focus(), [])
  const words = [...parts.map((part) => t(`settings.part.${part}`)), ...named].join(', ')
  return (
    <div ref={banner} className="p-banner warning st-banner" role="alert" tabIndex={-1}>
      <Warn className="p-icon-warning" />
      <div>
        <p className="p-problem-title">{t('settings.conflict')}</p>
        <p>{words === '' ? t('settings.conflict.same') : t('settings.conflict.text', { parts: words })}</p>
        <div className="p-row st-conflict">
          <button type="button" className="p-button" aria-disabled={settings.saving} onClick={settings.keepMine}>
            {t('settings.conflict.mine')}
          </button>
          <button type="button" className="p-button" aria-disabled={settings.saving} onClick={settings.takeTheirs}>
            {t('settings.conflict.theirs')}
          </button>
        </div>
      </div>
    </div>
  )
}
