import type { Client } from '@plumbline/core'
import { useState } from 'react'
import { useFound } from '../call/use-found.ts'
import { Cross } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { OtherProject } from './effects-draft.ts'
import { Field } from './Labelled.tsx'

/** Other projects that a change touches, found by name, each with what it does to them. */
export const Others = ({
  client,
  item,
  others,
  put,
}: {
  readonly client: Client
  readonly item: string
  readonly others: readonly OtherProject[]
  readonly put: (others: readonly OtherProject[]) => void
}) => {
  const [text, setText] = useState('')
  const found = useFound(client, 'baseline.projects', text)
  const projects = found === 'failed' ? undefined : found?.projects
  const taken = new Set([item, ...others.map(({ ref }) => ref)])
  return (
    <fieldset>
      <legend>{t('plan.changes.others')}</legend>
      {others.map((other) => (
        <div className="b-row two" key={other.ref}>
          <Field
            name={t('plan.changes.others.effect', { key: `${other.key} ${other.title}` })}
            value={other.effect}
            put={(effect) => put(others.map((one) => (one.ref === other.ref ? { ...one, effect } : one)))}
          />
          <span />
          <button
            type="button"
            className="p-button subtle icon-only"
            aria-label={`${t('plan.remove')}: ${other.key}`}
            onClick={() => put(others.filter(({ ref }) => ref !== other.ref))}
          >
            <Cross />
          </button>
        </div>
      ))}
      <Field name={t('plan.changes.others.find')} value={text} put={setText} />
      <div role="status">
        {found === 'failed' ? <p className="r-bad">{t('plan.changes.others.failed')}</p> : null}
        {projects?.length === 0 ? <p className="p-muted p-small">{t('plan.changes.others.none')}</p> : null}
      </div>
      <ul className="b-list">
        {(projects ?? [])
          .filter(({ ref }) => !taken.has(ref))
          .map((project) => (
            <li key={project.ref}>
              <button
                type="button"
                className="p-link"
                onClick={() => {
                  setText('')
                  put([...others, { ...project, effect: '' }])
                }}
              >
                {project.title} <span className="p-muted">{project.key}</span>
              </button>
            </li>
          ))}
      </ul>
    </fieldset>
  )
}
