import type { NamedPerson } from '@plumbline/core'
import { t } from '../words/words.ts'

/** What a person is called; whoever was erased has no name. */
export const nameOf = ({ name }: NamedPerson): string => (name === '' ? t('approval.nameless') : name)
