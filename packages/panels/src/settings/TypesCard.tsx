import type { Mapping, RegisterKind } from '@plumbline/core'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Editable } from './Editable.tsx'
import type { Editing } from './Settings.tsx'

const registers = [
  'risk',
  'projectIssue',
  'changeRequest',
  'decision',
  'action',
  'dependency',
  'stakeholder',
  'benefit',
  'lesson',
  'deliverable',
  'milestone',
  'defect',
  'exception',
  'contract',
  'artefact',
] as const satisfies readonly RegisterKind[]
const roles = ['project', 'delivery', ...registers] as const
type Role = (typeof roles)[number]

const typesOf = (mapping: Mapping, role: Role): readonly string[] => {
  if (role === 'project') return mapping.projectItemTypes
  return role === 'delivery' ? mapping.deliveryTypes : (mapping.registers[role] ?? [])
}

const roleOf = (mapping: Mapping, id: string): Role | undefined => roles.find((role) => typesOf(mapping, role).includes(id))

/** A type is one thing only: it leaves its old list as it enters the new one. */
export const withRole = (mapping: Mapping, id: string, role: Role | undefined): Mapping => {
  const list = (each: Role) => [...typesOf(mapping, each).filter((other) => other !== id), ...(each === role ? [id] : [])]
  const kept = registers.map((kind) => [kind, list(kind)] as const).filter(([, ids]) => ids.length > 0)
  return { ...mapping, projectItemTypes: list('project'), deliveryTypes: list('delivery'), registers: Object.fromEntries(kept) }
}

interface Shown {
  readonly id: string
  readonly name: string
  readonly gone: boolean
  /** The place that keeps the type for itself. */
  readonly of?: string
}

/** Types by name, and mapped ones that the tracker no longer has; equal names carry their id. */
const shownTypes = ({ view, draft, locale }: Editing): readonly Shown[] => {
  const { types } = view.schema
  const mapped = roles.flatMap((role) => typesOf(draft.mapping, role))
  const gone = mapped.filter((id) => !types.some((type) => type.id === id)).map((id) => ({ id, name: id, gone: true }))
  const named = types.map(({ id, name, of }) => ({
    id,
    ...(of === undefined ? {} : { of }),
    name: types.filter((other) => other.name === name).length > 1 ? `${name} (${id})` : name,
    gone: false,
  }))
  return [...named.sort((a, b) => a.name.localeCompare(b.name, locale)), ...gone]
}

const RoleOptions = () => (
  <>
    <option value="">{t('settings.types.none')}</option>
    <option value="project">{t('settings.types.project')}</option>
    <option value="delivery">{t('settings.types.delivery')}</option>
    <optgroup label={t('settings.types.registers')}>
      {registers.map((kind) => (
        <option key={kind} value={kind}>
          {t(`settings.types.${kind}`)}
        </option>
      ))}
    </optgroup>
  </>
)

/** Registers that no type holds yet, folded away: a site needs only those that its template asks for. */
const UnusedRegisters = ({ mapping }: { readonly mapping: Mapping }) => {
  const unused = registers.filter((kind) => typesOf(mapping, kind).length === 0)
  if (unused.length === 0) return null
  return (
    <details className="st-unused">
      <summary>{t('settings.types.unused', { count: unused.length })}</summary>
      <p className="p-muted">{unused.map((kind) => t(`settings.types.${kind}`)).join(', ')}</p>
      <p className="p-muted">{t('settings.types.unused.help')}</p>
    </details>
  )
}

interface Choosing {
  readonly types: readonly Shown[]
  readonly mapping: Mapping
  readonly set: (id: string, value: string) => void
}

const TypeList = ({ types, mapping, set }: Choosing) => (
  <ul className="st-types">
    {types.map(({ id, name, gone, of }) => (
      <li key={id}>
        <label className={roleOf(mapping, id) ? 'st-type used' : 'st-type'}>
          <span className="st-type-name">
            {of === undefined ? name : name.replace(` (${of})`, '')}
            {gone ? <span className="st-bad p-small">{t('settings.types.gone')}</span> : null}
          </span>
          <select
            className="p-field"
            aria-label={t('settings.types.role', { type: name })}
            value={roleOf(mapping, id) ?? ''}
            onChange={(event) => set(id, event.target.value)}
          >
            <RoleOptions />
          </select>
        </label>
      </li>
    ))}
  </ul>
)

/** Types that single places keep for themselves, folded away by place: a site may have hundreds of them. */
const OwnTypes = ({ types, ...choosing }: Choosing) => {
  const places = [...new Set(types.flatMap(({ of }) => of ?? []))]
  return places.map((place) => {
    const own = types.filter(({ of }) => of === place)
    const mapped = own.filter(({ id }) => roleOf(choosing.mapping, id)).length
    return (
      <details key={place} className="st-unused">
        <summary>
          <Chevron className="p-chevron" /> {t('settings.types.own', { place, mapped, count: own.length })}
        </summary>
        <TypeList types={own} {...choosing} />
      </details>
    )
  })
}

/** Which of the tracker's types are projects, delivery work and entries of registers. */
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
        <TypeList types={types.filter(({ of }) => of === undefined)} mapping={draft.mapping} set={set} />
        <OwnTypes types={types} mapping={draft.mapping} set={set} />
      </Editable>
      <UnusedRegisters mapping={draft.mapping} />
    </section>
  )
}
