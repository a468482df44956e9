import type { ComponentProps } from 'react'
import { usePart } from '../call/use-part.ts'
import { t } from '../words/words.ts'
import type { History } from './History.tsx'

const loadHistory = async () => (await import('./History.tsx')).History

/** The past of the gate stands below everything that asks for something, so that it comes after the first paint. */
export const HistoryLater = (props: ComponentProps<typeof History>) => {
  const loaded = usePart(loadHistory, props.locale)
  if (!loaded) return null
  return loaded === 'lost' ? <p className="g-failure">{t('gate.template.lost')}</p> : <loaded.part {...props} />
}
