import type { ComponentProps } from 'react'
import { usePart } from '../call/use-part.ts'
import { t } from '../words/words.ts'
import type { Empty } from './Empty.tsx'
import { Skeleton } from './Skeleton.tsx'

const loadEmpty = async () => (await import('./Empty.tsx')).Empty

/** Most items have a judgement, so that what is said where there is none comes when it is needed. */
export const EmptyLater = (props: ComponentProps<typeof Empty>) => {
  const loaded = usePart(loadEmpty, props.host.locale)
  if (!loaded) return <Skeleton said={t('gate.loading')} />
  return loaded === 'lost' ? <p className="g-failure">{t('gate.template.lost')}</p> : <loaded.part {...props} />
}
