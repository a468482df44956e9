import type { Client } from '@plumbline/core'
import { type ComponentType, useEffect, useState } from 'react'
import { loadBinding } from '../binding/load.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Skeleton } from './Skeleton.tsx'

export interface BindingProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** Back to the gate; `changed`: what is judged may be another now. */
  readonly leave: (changed: boolean) => void
}

type Loaded = { readonly page: ComponentType<BindingProps> } | 'lost' | undefined

/** What binds the project to its template: a part of its own that is fetched when somebody asks for it. */
export const BindingLater = (props: BindingProps) => {
  const { locale } = props.host
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let wanted = true
    loadBinding(locale).then(
      (page) => wanted && setLoaded({ page }),
      () => wanted && setLoaded('lost'),
    )
    return () => {
      wanted = false
    }
  }, [locale])
  if (!loaded) return <Skeleton said={t('gate.template.loading')} />
  if (loaded !== 'lost') return <loaded.page {...props} />
  return (
    <div className="g-empty" role="alert">
      <p>{t('gate.template.lost')}</p>
      <button type="button" className="p-button" onClick={() => props.leave(false)}>
        {t('gate.template.back')}
      </button>
    </div>
  )
}
