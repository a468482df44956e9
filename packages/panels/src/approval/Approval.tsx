import { useState } from 'react'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Declare, type DeclareProps, Passed } from './Declare.tsx'
import { Governed, markOf } from './Governed.tsx'
import type { Around } from './obstacles.ts'

const rule = (deciders: readonly string[]): string =>
  deciders.length > 1
    ? t('approval.anyOf', { roles: deciders.join(', ') })
    : t('approval.decides', { roles: deciders.join(', '), count: deciders.length })

/** Other ways to decide than by declaring, and what was decided so far: read when somebody asks for it. */
const Beside = (props: DeclareProps) => {
  const [open, setOpen] = useState(false)
  return (
    <details className="a-beside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Chevron className="p-chevron" />
        {t('approval.beside')}
      </summary>
      {open ? <Governed {...props} mark={markOf(props.view)} /> : null}
    </details>
  )
}

/** Who decides on the gate ahead and how, what each of them said, and what this person can do about it now. */
export const Approval = (given: Omit<DeclareProps, 'around'>) => {
  const { view, groups, host } = given
  const { deciders } = view.declaration
  const { mode } = view.gate
  const around: Around = { holding: groups.failing + groups.unchecked, unchecked: groups.unchecked, deciders }
  const props = { ...given, around }
  if (mode === 'informational' || mode === 'external')
    return (
      <section className="g-section g-decision">
        <h3>{t('approval.decision')}</h3>
        <p className="a-plain">{t(`approval.mode.${mode}`)}</p>
      </section>
    )
  return (
    <section className="g-section g-decision">
      <h3>
        {t(mode === 'approval' ? 'approval.title' : 'approval.decision')}
        {mode === 'approval' ? null : <span className="g-hint">{rule(deciders)}</span>}
      </h3>
      {mode === 'approval' ? (
        <>
          {view.gate.passed ? <Passed view={view} locale={host.locale} focused={false} /> : null}
          <Governed {...props} mark={markOf(view)} />
        </>
      ) : (
        <>
          <Declare {...props} />
          <Beside {...props} />
        </>
      )}
    </section>
  )
}
