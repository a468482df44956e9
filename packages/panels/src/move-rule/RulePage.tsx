import type { Client, SettingsView } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { t } from '../words/words.ts'
import { firstSlot, type OpenedRule, readConfig, slotIn, writeConfig } from './rule.ts'

interface RuleProps {
  readonly client: Client
  readonly opened: OpenedRule
  /** Told whenever what is to be kept changes; nothing while it cannot hold. */
  readonly changed: (config: string | undefined) => void
}

const slots = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The gate as people know it: its number, and what the templates of the site call it. */
const gateWords = (view: SettingsView, slot: number): string => {
  const names = [...new Set(view.templates.flatMap(({ gates }) => gates[slot - 1]?.name ?? []))]
  return names.length > 0 ? t('moving.gate.named', { slot, names: names.join(', ') }) : t('moving.gate', { slot })
}

const choices = ['refuse', 'allow'] as const

const obstacleOf = ({ field }: OpenedRule, types: readonly number[]): string | undefined =>
  field === undefined ? t('moving.noField') : types.length === 0 ? t('moving.noTypes') : undefined

const Edit = ({ opened, view, changed }: Omit<RuleProps, 'client'> & { readonly view: SettingsView }) => {
  const before = readConfig(opened.config)
  const [slot, setSlot] = useState(firstSlot(opened))
  const [unable, setUnable] = useState<'refuse' | 'allow'>(before['unable'] === 'allow' ? 'allow' : 'refuse')
  const types = view.mapping.projectItemTypes.map(Number).filter(Number.isInteger)
  const obstacle = obstacleOf(opened, types)
  const rest = { field: opened.field ?? '', types, ...(opened.kind === 'explain' ? { unable } : {}) }
  const config = obstacle === undefined && slot !== undefined ? writeConfig(before, { ...rest, slot }) : undefined
  useEffect(() => changed(config), [config, changed])
  return (
    <>
      <label className="m-field">
        <span className="p-label">{t('moving.choose')}</span>
        <select className="p-field" value={slot ?? ''} onChange={(event) => setSlot(Number(event.currentTarget.value))}>
          {slot === undefined ? (
            <option value="" disabled>
              {t('moving.choose.none')}
            </option>
          ) : null}
          {slots.map((each) => (
            <option key={each} value={each}>
              {gateWords(view, each)}
            </option>
          ))}
        </select>
      </label>
      {opened.kind === 'explain' ? (
        <fieldset className="m-unable">
          <legend className="p-label">{t('moving.unable')}</legend>
          {choices.map((choice) => (
            <label key={choice}>
              <input type="radio" name="m-unable" checked={unable === choice} onChange={() => setUnable(choice)} />{' '}
              {t(`moving.unable.${choice}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {obstacle ? (
        <p className="m-obstacle" role="alert">
          {obstacle}
        </p>
      ) : null}
    </>
  )
}

const Shown = ({ opened, view, changed }: Omit<RuleProps, 'client'> & { readonly view: SettingsView }) => {
  const config = readConfig(opened.config)
  const slot = slotIn(config)
  const unable = config['unable'] === 'allow' ? 'allow' : 'refuse'
  return (
    <>
      {slot === undefined ? null : <p>{t(`moving.${opened.kind}`, { gate: gateWords(view, slot) })}</p>}
      {slot === undefined && !opened.isNew ? <p role="alert">{t('moving.unreadable')}</p> : null}
      {opened.kind === 'explain' && slot !== undefined && !opened.editing ? (
        <p className="p-muted">{`${t('moving.unable')}: ${t(`moving.unable.${unable}`)}`}</p>
      ) : null}
      <p className="p-muted">{t('moving.types')}</p>
      {opened.editing ? <Edit opened={opened} view={view} changed={changed} /> : null}
      <p className="p-muted p-small">{t('moving.usually')}</p>
    </>
  )
}

/** One of Plumbline's rules on a guarded move: what it does, and which gate it holds. */
export const RulePage = ({ client, opened, changed }: RuleProps) => {
  const { value, problem, again } = useCall(client, 'settings.open', {})
  if (problem) return <Problem problem={problem} retry={() => void again()} />
  if (!value) return <span className="p-skeleton" />
  return (
    <div className="m-rule">
      <Shown opened={opened} view={value} changed={changed} />
    </div>
  )
}
