import type { Act } from '@plumbline/core'
import type { Told } from '../call/use-act.ts'
import { t } from '../words/words.ts'

const noticed = { 'approval.ask': 'asked', 'approval.withdraw': 'withdrawn', 'emergency.release': 'released' } as const

const isNoticed = (kind: Act['kind']): kind is keyof typeof noticed => kind in noticed

/** What a person is told who did something about an approval. */
export const toldOf = ({ kind }: Act): Told => ({
  done: t(`approval.notice.${isNoticed(kind) ? noticed[kind] : 'voted'}`),
  waits: t('approval.notice.waits'),
  waitsText: t('approval.notice.requestedText'),
})
