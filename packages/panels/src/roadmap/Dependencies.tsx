import { useMemo, useState } from 'react'
import { moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { isBad, saying } from './dependency-words.ts'
import { LinkTypes } from './LinkTypes.tsx'
import { TakeLinksDialog } from './TakeLinksDialog.tsx'
import type { DependenciesState } from './use-dependencies.ts'

const step = 40

/** What needs what: by the selection, by the tracker's own links, and where plans do not go together. */
export const Dependencies = ({ state, host }: { readonly state: DependenciesState; readonly host: Host }) => {
  const { locale } = host
  const view = state.open.value
  const [most, setMost] = useState(step)
  const [taking, setTaking] = useState(false)
  const said = useMemo(() => (view ? saying(view, locale) : null), [view, locale])
  if (!view || !said) return null
  const bad = view.dependencies.filter(isBad)
  const ordered = [...bad, ...view.dependencies.filter((one) => !isBad(one))]
  const free = view.dependencies.filter(({ taken }) => !taken)
  return (
    <section className="p-card" aria-label={t('roadmap.dependencies')}>
      <div className="p-card-head">
        <div>
          <h2>{t('roadmap.dependencies')}</h2>
          <p className="pf-detail">
            {t('roadmap.dependencies.summary', { count: view.dependencies.length, bad: bad.length, free: free.length })}
          </p>
          <p className="pf-detail" role="status">
            {state.reading
              ? t('roadmap.links.reading', { done: state.reading.done, total: state.reading.total })
              : view.read
                ? t('roadmap.links.read', {
                    when: moment(view.read.readAt, view.read.zone, locale),
                    by: view.read.byName,
                    left: view.read.left,
                  })
                : t('roadmap.links.none')}
          </p>
        </div>
        {view.mayConfigure ? (
          <div className="p-actions">
            {state.reading ? (
              <button type="button" className="p-button compact" onClick={state.stop}>
                {t('shared.cancel')}
              </button>
            ) : (
              <button type="button" className="p-button compact" onClick={() => void state.read()}>
                {t(view.read ? 'roadmap.links.again' : 'roadmap.links.first')}
              </button>
            )}
            {free.length > 0 ? (
              <button type="button" className="p-button compact" onClick={() => setTaking(true)}>
                {t('roadmap.take.open')}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      {ordered.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <div className="p-scroll" tabIndex={0} role="region" aria-label={t('roadmap.dependencies')}>
          <table className="p-table p-table-page">
            <thead>
              <tr>
                <th scope="col">{t('portfolio.column.project')}</th>
                <th scope="col">{t('roadmap.needed')}</th>
                <th scope="col">{t('roadmap.holds')}</th>
                <th scope="col">{t('roadmap.misfit')}</th>
              </tr>
            </thead>
            <tbody>
              {ordered.slice(0, most).map((one) => (
                <tr key={`${one.needs} ${one.needed}`}>
                  <th scope="row">{said.title(one.needs)}</th>
                  <td>{said.title(one.needed)}</td>
                  <td>{t(one.taken ? 'roadmap.holds.taken' : 'roadmap.holds.link', { link: one.link ?? '' })}</td>
                  <td>
                    {said.conflicts(one).map(({ words, bad: misfit }) => (
                      <p key={words}>
                        {misfit ? <Warn className="p-icon-danger" /> : null} {words}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ordered.length > most ? (
        <p className="p-card-body">
          <button type="button" className="p-button compact" onClick={() => setMost(most + step)}>
            {t('roadmap.more', { count: Math.min(step, ordered.length - most) })}
          </button>
        </p>
      ) : null}
      {view.mayConfigure && view.types.length > 0 ? <LinkTypes types={view.types} state={state} /> : null}
      {taking ? <TakeLinksDialog free={free} said={said} state={state} onClose={() => setTaking(false)} /> : null}
    </section>
  )
}
