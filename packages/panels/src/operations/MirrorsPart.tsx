import type { MirrorHome, MirrorsView } from '@plumbline/core'
import { useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { age, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Export, Import, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { MirrorsState } from './use-mirrors.ts'

interface Shown {
  readonly view: MirrorsView
  readonly zone: string
  readonly host: Host
  readonly state: MirrorsState
}

const Home = ({ home, view, zone, host, state }: Shown & { readonly home: MirrorHome }) => {
  const { name, url, readAt, byName, complete, count, left, twins, repeated, notConfirmed, missing, trust } = home
  const [sure, setSure] = useState(false)
  return (
    <li>
      <div className="op-state">
        <a
          href={url}
          onClick={(event) => {
            event.preventDefault()
            host.open(url)
          }}
        >
          {name}
        </a>
        <span>{t('operations.home.count', { count })}</span>
        <span className="p-muted">
          {t('operations.home.read', { when: moment(readAt, zone, host.locale), age: age(readAt, view.now, host.locale), byName })}
        </span>
        {view.mayConfigure && !sure ? (
          <button type="button" className="p-button compact" onClick={() => setSure(true)} aria-label={t('operations.forgetOf', { name })}>
            {t('operations.forget')}
          </button>
        ) : null}
        {sure ? (
          <>
            <button type="button" className="p-button compact primary" onClick={() => state.forget(home.home)}>
              {t('operations.forget.sure', { count })}
            </button>
            <button type="button" className="p-button compact" onClick={() => setSure(false)}>
              {t('operations.keep')}
            </button>
          </>
        ) : null}
      </div>
      {notConfirmed > 0 ? (
        <p className="p-banner warning">
          <Warn className="p-icon-warning" />{' '}
          <span>
            {trust === 'notConfirmed' ? t('operations.home.notConfirmed') : t('operations.home.changed', { count: notConfirmed })}
          </span>
        </p>
      ) : null}
      {missing > 0 ? <p>{t('operations.home.missing', { count: missing })}</p> : null}
      {trust === 'recorded' ? <p className="p-muted">{t('operations.home.recorded')}</p> : null}
      {complete ? null : <p>{t('operations.home.partly')}</p>}
      {twins > 0 ? <p className="p-muted">{t('operations.home.twins', { count: twins })}</p> : null}
      {left > 0 ? <p className="p-muted">{t('operations.home.left', { count: left })}</p> : null}
      {repeated.length > 0 ? (
        <details>
          <summary>{t('operations.home.repeated', { count: repeated.length })}</summary>
          <ul>
            {repeated.map(({ key, title, keptFrom }) => (
              <li key={key}>{t('operations.home.repeat', { project: `${key} ${title}`, name: keptFrom })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}

const audiences = ['pmo', 'everyone'] as const

const Giving = ({ state }: Pick<Shown, 'state'>) => {
  const [audience, setAudience] = useState<(typeof audiences)[number]>('pmo')
  return (
    <>
      <fieldset className="op-choice">
        <legend>{t('operations.give.who')}</legend>
        {audiences.map((each) => (
          <label key={each}>
            <input type="radio" name="op-audience" checked={audience === each} onChange={() => setAudience(each)} />
            {t(`operations.give.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className="p-muted">{t('operations.give.groups')}</p>
      <button type="button" className="p-button" aria-disabled={state.busy} onClick={() => (state.busy ? undefined : state.give(audience))}>
        <Export /> {t('operations.give')}
      </button>
    </>
  )
}

/** Projects of other sites that are shown here, and handing ours to them. */
export const MirrorsPart = (shown: Shown) => {
  const { view, state } = shown
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="op-section">
      <h2>{t('operations.mirrors')}</h2>
      <p className="p-muted">{t('operations.mirrors.intro')}</p>
      {view.homes.length === 0 ? <p>{t('operations.mirrors.none')}</p> : null}
      <ul className="op-list">
        {view.homes.map((home) => (
          <Home key={home.home} home={home} {...shown} />
        ))}
      </ul>
      {view.mayConfigure ? (
        <>
          <div className="op-state">
            <input
              ref={input}
              type="file"
              accept="application/json,.json"
              hidden
              aria-hidden="true"
              tabIndex={-1}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) state.take(file)
                target.value = ''
              }}
            />
            <button
              type="button"
              className="p-button"
              aria-disabled={state.busy}
              onClick={() => (state.busy ? undefined : input.current?.click())}
            >
              <Import /> {t('operations.take')}
            </button>
            {state.busy ? <progress aria-label={t('operations.progress.says')} /> : null}
          </div>
          <Giving state={state} />
        </>
      ) : null}
      {state.problem ? <Problem problem={state.problem} /> : null}
      <div role="status">
        {state.told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  )
}
