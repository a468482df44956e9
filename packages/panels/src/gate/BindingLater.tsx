import type { Client } from '@plumbline/core'
import { loadBinding } from '../binding/load.ts'
import { usePart } from '../call/use-part.ts'
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

/** What binds the project to its template: a part of its own that is fetched when somebody asks for it. */
export const BindingLater = (props: BindingProps) => {
  const loaded = usePart(loadBinding, props.host.locale)
  if (!loaded) return <Skeleton said={t('gate.template.loading')} />
  if (loaded !== 'lost') return <loaded.part {...props} />
  return (
    <div className="g-empty" role="alert">
      <p>{t('gate.template.lost')}</p>
      <button type="button" className="p-button" onClick={() => props.leave(false)}>
        {t('gate.template.back')}
      </button>
    </div>
  )
}
