import type { Mapping } from '@plumbline/core'
import { t } from '../words/words.ts'
import { Editable } from './Editable.tsx'
import type { Editing } from './Settings.tsx'

const roles = ['project', 'delivery', 'risk'] as const
type Role = (typeof roles)[number]
const listOf = { project: 'projectItemTypes', delivery: 'deliveryTypes', risk: 'riskTypes' } as const

const roleOf = (mapping: Mapping, id: string): Role | undefined => roles.find((role) => mapping[listOf[role]].includes(id))

/** A type is one thing only: it leaves its old list as it enters the new one. */
export const withRole = (mapping: Mapping, id: string, role: Role | undefined): Mapping => {
  const list = (each: Role) => [...mapping[listOf[each]].filter((other) => other !== id), ...(each === role ? [id] : [])]
  return { ...mapping, projectItemTypes: list('project'), deliveryTypes: list('delivery'), riskTypes: list('risk') }
}

interface Shown {
  readonly id: string
  readonly name: string
  readonly gone: boolean
}

/** Types by name, and mapped ones that the tracker no longer has; equal names carry their id. */
const shownTypes = ({ view, draft, locale }: Editing): readonly Shown[] => {
  const { types } = view.schema
  const mapped = roles.flatMap((role) => draft.mapping[listOf[role]])
  const gone = mapped.filter((id) => !types.some((type) => type.id === id)).map((id) => ({ id, name: id, gone: true }))
  const named = types.map(({ id, name }) => ({
    id,
    name: types.filter((other) => other.name === name).length > 1 ? `${name} (${id})` : name,
    gone: false,
  }))
  return [...named.sort((a, b) => a.name.localeCompare(b.name, locale)), ...gone]
}

/** Which of the tracker's types are projects, delivery work and risks. */
export const TypesCard = ({ editing }: { readonly editing: Editing }) => {
  const { draft, change } = editing
  const types = shownTypes(editing)
  const set = (id: string, value: string) =>
    change({
      ...draft,
      mapping: withRole(
        draft.mapping,
        id,
        roles.find((role) => role === value),
      ),
    })
  return (
    <section className="st-block">
      <h2>{t('settings.types')}</h2>
      <p className="p-muted">{t('settings.types.help')}</p>
      {types.length === 0 ? <p>{t('settings.types.empty')}</p> : null}
      <Editable editing={editing}>
        <ul className="st-types">
          {types.map(({ id, name, gone }) => (
            <li key={id}>
              <label className={roleOf(draft.mapping, id) ? 'st-type used' : 'st-type'}>
                <span className="st-type-name">
                  {name}
                  {gone ? <span className="st-bad p-small">{t('settings.types.gone')}</span> : null}
                </span>
                <select
                  className="p-field"
                  aria-label={t('settings.types.role', { type: name })}
                  value={roleOf(draft.mapping, id) ?? ''}
                  onChange={(event) => set(id, event.target.value)}
                >
                  <option value="">{t('settings.types.none')}</option>
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {t(`settings.types.${role}`)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      </Editable>
    </section>
  )
}
