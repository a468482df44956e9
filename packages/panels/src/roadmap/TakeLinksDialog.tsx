import type { DependencyView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import type { saying } from './dependency-words.ts'
import type { DependenciesState } from './use-dependencies.ts'

const idOf = ({ needs, needed }: DependencyView): string => `${needs} ${needed}`

/** Links of the tracker by name, with what each would mean for the selection; only those that somebody chooses are taken over. */
export const TakeLinksDialog = ({
  free,
  said,
  state,
  onClose,
}: {
  readonly free: readonly DependencyView[]
  readonly said: ReturnType<typeof saying>
  readonly state: DependenciesState
  readonly onClose: () => void
}) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const wanted = free.filter((one) => chosen.has(idOf(one)))
  const idle = wanted.length === 0 || state.busy
  const turn = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!idle && (await state.take(wanted))) onClose()
  }
  return (
    <Dialog title={t('roadmap.take')} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p className="pf-detail">{t('roadmap.take.text')}</p>
        <ul className="p-form">
          {free.map((one) => {
            const names = { needs: said.title(one.needs), needed: said.title(one.needed) }
            return (
              <li key={idOf(one)}>
                <label>
                  <input type="checkbox" checked={chosen.has(idOf(one))} onChange={() => turn(idOf(one))} />{' '}
                  <span>{t('roadmap.take.one', { ...names, link: one.link ?? '' })}</span>
                </label>
                <p className="pf-detail">{t('roadmap.take.meaning', names)}</p>
                {said.conflicts(one).map(({ words }) => (
                  <p key={words} className="pf-detail">
                    {words}
                  </p>
                ))}
              </li>
            )
          })}
        </ul>
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={idle}>
            {t('roadmap.take.save', { count: wanted.length })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
