import { useRef, useState } from 'react'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** The change as an administrator can run it elsewhere. */
export const Script = ({ script, host }: { readonly script: string; readonly host: Host }) => {
  const text = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // A frame may be kept from the clipboard; what is selected can be copied by hand.
    text.current?.select()
    await navigator.clipboard?.writeText(script).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <details className="e-kind">
      <summary>
        <Chevron className="p-chevron" /> {t('enforcement.script')}
      </summary>
      <p className="p-muted p-small">{t('enforcement.script.help')}</p>
      <textarea
        ref={text}
        className="p-field e-script"
        readOnly
        rows={12}
        spellCheck={false}
        aria-label={t('enforcement.script')}
        value={script}
      />
      <div className="p-row">
        <button type="button" className="p-button" onClick={() => void copy()}>
          {t('enforcement.copy')}
        </button>
        <button
          type="button"
          className="p-button subtle"
          onClick={() => host.save({ name: 'plumbline-enforcement.sh', type: 'text/x-shellscript', text: script })}
        >
          {t('enforcement.save')}
        </button>
        <span role="status" className="p-muted p-small">
          {copied ? t('enforcement.copied') : ''}
        </span>
      </div>
    </details>
  )
}
