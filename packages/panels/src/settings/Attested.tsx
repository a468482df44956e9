import type { SettingsView } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

interface Line {
  readonly title: string
  readonly text: string
}

const changed = ({ attestation, methodologyItem }: SettingsView): readonly Line[] =>
  attestation.changed
    ? [{ title: t('settings.attested.changed'), text: t('settings.attested.changed.text', { item: methodologyItem?.key ?? '' }) }]
    : []

const elsewhere = ({ attestation: { elsewhere: item, project } }: SettingsView): readonly Line[] =>
  item === null
    ? []
    : [
        {
          title: t('settings.attested.elsewhere', { item, project: project ?? '' }),
          text: t('settings.attested.elsewhere.text', { project: project ?? '' }),
        },
      ]

const unprotected = ({ attestation: { is, project, waiting } }: SettingsView): readonly Line[] => {
  if (is === 'noField') return [{ title: t('settings.attested.notProtected'), text: t('settings.attested.noField') }]
  if (is !== 'noItem' || waiting.length > 0) return []
  return [{ title: t('settings.attested.notProtected'), text: t('settings.attested.noItem', { project: project ?? '' }) }]
}

/** What makes the settings count, and what of them is not believed; silent where only the product can write them. */
export const Attested = ({ view }: { readonly view: SettingsView }) => {
  const { attestation, methodologyItem } = view
  const { is, waiting } = attestation
  if (is === 'guarded') return null
  const lines = [...changed(view), ...elsewhere(view), ...unprotected(view)]
  return (
    <>
      {lines.map(({ title, text }) => (
        <div className="p-banner warning st-banner" role="note" key={title}>
          <Warn className="p-icon-warning" />
          <div>
            <p className="p-problem-title">{title}</p>
            <p>{text}</p>
          </div>
        </div>
      ))}
      {is === 'attested' && methodologyItem ? (
        <p className="p-muted p-small">
          {t('settings.attested.by', { item: [methodologyItem.key, methodologyItem.title].filter(Boolean).join(' ') })}
        </p>
      ) : null}
      {waiting.map(({ byName, at, mine }) => (
        <p className="p-muted p-small" key={`${byName} ${at}`}>
          {mine ? t('settings.attested.waiting.mine') : t('settings.attested.waiting', { name: byName })}
        </p>
      ))}
    </>
  )
}
