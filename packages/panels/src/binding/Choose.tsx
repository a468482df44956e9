import type { InputOf } from '@plumbline/core'
import { useRef, useState } from 'react'
import { usePart } from '../call/use-part.ts'
import type { ChooserProps } from '../chooser/Chooser.tsx'
import { loadChooser } from '../chooser/load.ts'
import { Skeleton } from '../gate/Skeleton.tsx'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { PartProps } from './BindingPage.tsx'

type Chosen = Omit<InputOf<'binding.choose'>, 'item' | 'bindingVersion'>

/** Eight questions; what they recommend is chosen where it stands on this site. */
const Questions = ({ view, state, host, close }: PartProps & { readonly close: () => void }) => {
  const loaded = usePart(loadChooser, host.locale)
  const [absent, setAbsent] = useState<string>()
  if (loaded === 'lost') return <p className="bd-bad">{t('binding.choose.lost')}</p>
  if (!loaded) return <Skeleton said={t('gate.template.loading')} />
  const use: ChooserProps['onUse'] = ({ answers, template, tier, reasons }) => {
    const standing = view.choosable.find(({ id }) => id === template)
    if (!standing) return setAbsent(template)
    setAbsent(undefined)
    const chosen: Chosen = { answers: { ...answers }, template: standing.hash, tier, reasons: [...reasons] }
    void state.act('binding.choose', chosen, 'binding.chosen').then((done) => done && close())
  }
  return (
    <>
      {absent === undefined ? null : (
        <p className="bd-bad" role="alert">
          {t('binding.choose.absent')}
        </p>
      )}
      <loaded.part locale={host.locale} titleLevel={2} onUse={use} />
    </>
  )
}

const ByHand = ({ view, state }: PartProps) => {
  const [hash, setHash] = useState(view.template.hash)
  const [reason, setReason] = useState('')
  const why = reason.trim()
  const still = state.busy || why === ''
  const use = () =>
    void state
      .act('binding.choose', { answers: {}, template: hash, tier: view.tier.inForce, reasons: [why] }, 'binding.chosen')
      .then((done) => done && setReason(''))
  return (
    <div className="bd-form">
      <fieldset className="bd-choices">
        <legend className="p-label">{t('binding.choose.which')}</legend>
        {view.choosable.map((template) => (
          <label key={template.hash}>
            <input type="radio" name="binding-template" checked={hash === template.hash} onChange={() => setHash(template.hash)} />
            <span>
              {t('gate.template.of', { template: template.name, version: template.version })}
              {template.hash === view.template.hash ? <span className="p-muted"> · {t('binding.choose.now')}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        <span className="p-label">{t('binding.choose.reason')}</span>
        <textarea className="p-field" rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="p-row">
        <button
          type="button"
          className="p-button"
          aria-disabled={still}
          aria-describedby="binding-choose-help"
          onClick={() => (still ? undefined : use())}
        >
          {t('binding.choose.use')}
        </button>
        <span id="binding-choose-help" className="p-muted p-small">
          {t(why === '' ? 'binding.choose.needs' : 'binding.choose.help')}
        </span>
      </div>
    </div>
  )
}

/** Another template for this project: by questions or by hand, with the reason on record. It stays pinned until somebody chooses again. */
export const Choose = (props: PartProps) => {
  const { view } = props
  const [asking, setAsking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!view.may.choose) return <p className="bd-part p-muted p-small">{t('binding.choose.who')}</p>
  return (
    <details className="bd-part">
      <summary className="bd-summary">
        <Chevron className="p-chevron" />
        <h3>{t('binding.choose')}</h3>
      </summary>
      <p className="p-muted">{t('binding.choose.intro')}</p>
      <ByHand {...props} />
      <button ref={opener} type="button" className="p-button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t(asking ? 'binding.choose.close' : 'binding.choose.questions')}
      </button>
      {asking ? (
        <Questions
          {...props}
          close={() => {
            setAsking(false)
            opener.current?.focus()
          }}
        />
      ) : null}
    </details>
  )
}
