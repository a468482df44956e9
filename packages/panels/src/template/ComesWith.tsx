import type { Template } from '@plumbline/core'
import { writeTemplateText } from '@plumbline/core/methodology'
import { useState } from 'react'
import { Chevron, Plus } from '../look/icons.tsx'
import { said } from '../words/phrases.ts'
import { t } from '../words/words.ts'

interface ComesWithProps {
  /** Starts a draft with this text. */
  readonly start: (text: string) => void
}

/** The templates that come with the product as drafts to begin with: where two people decide, this is how another one comes onto the site. */
export const ComesWith = ({ start }: ComesWithProps) => {
  const [templates, setTemplates] = useState<readonly Template[] | 'lost'>()
  const load = () => {
    if (templates !== undefined && templates !== 'lost') return
    import('@plumbline/core/templates').then(
      ({ builtInTemplates }) => setTemplates(builtInTemplates),
      () => setTemplates('lost'),
    )
  }
  return (
    <details onToggle={(event) => (event.currentTarget.open ? load() : undefined)}>
      <summary className="st-summary">
        <Chevron className="p-chevron" /> {t('template.comesWith')}
      </summary>
      <div className="p-row st-comes-with" role="status">
        {templates === undefined ? <span className="p-muted">{t('template.loading')}</span> : null}
        {templates === 'lost' ? <span className="st-bad">{t('template.comesWith.lost')}</span> : null}
        {templates === undefined || templates === 'lost'
          ? null
          : templates.map((template) => (
              <button
                key={`${template.id} ${template.version}`}
                type="button"
                className="p-button compact"
                onClick={() => void writeTemplateText(template, 'yaml').then(start)}
              >
                <Plus /> {said(template.name)} {template.version}
              </button>
            ))}
      </div>
    </details>
  )
}
