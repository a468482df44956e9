import type { Client, SettingsView } from '@plumbline/core'
import { type ComponentType, useEffect, useState } from 'react'
import type { Host } from '../host.ts'
import { loadTemplatePage } from '../template/load.ts'
import { t } from '../words/words.ts'

interface StepProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly published: () => void
}

type Loaded = { readonly page: ComponentType<StepProps> } | 'lost' | undefined

/** The page for changing the template: a part of its own that is fetched when somebody comes here. */
export const ChangeStep = (props: StepProps) => {
  const { locale } = props.host
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let wanted = true
    loadTemplatePage(locale).then(
      (page) => wanted && setLoaded({ page }),
      () => wanted && setLoaded('lost'),
    )
    return () => {
      wanted = false
    }
  }, [locale])
  if (loaded === 'lost')
    return (
      <p className="st-bad" role="alert">
        {t('settings.change.lost')}
      </p>
    )
  if (!loaded)
    return (
      <div className="st-loading" role="status" aria-label={t('settings.loading')}>
        <span className="p-skeleton tall" />
      </div>
    )
  return <loaded.page {...props} />
}
