import type { RollOut, RollOutMode, Tier } from '@plumbline/core'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { DryRunState } from './use-dry-run.ts'

const modes = ['atOnce', 'atNextGate', 'whenChosen'] as const satisfies readonly RollOutMode[]
const tiers = ['light', 'standard', 'major'] as const satisfies readonly Tier[]

interface Wave {
  readonly mode: RollOutMode
  /** Empty: from the day on which the version counts. */
  readonly from: string
}

/** When a version reaches the projects under an earlier one: one way for all, or each tier its own wave. */
export type Reach = { readonly kind: RollOutMode } | { readonly kind: 'waves'; readonly waves: Readonly<Record<Tier, Wave>> }

const firstWave: Wave = { mode: 'atOnce', from: '' }
const firstWaves = { light: firstWave, standard: firstWave, major: firstWave }

const waveOf = ({ mode, from }: Wave) => (from === '' ? { mode } : { mode, from })

export const rollOutOf = (reach: Reach): RollOut => {
  if (reach.kind !== 'waves') return reach.kind
  const { light, standard, major } = reach.waves
  return { light: waveOf(light), standard: waveOf(standard), major: waveOf(major) }
}

/** What is wrong with the waves, in words. */
export const rollOutProblem = (reach: Reach, effectiveOn: string): readonly string[] =>
  reach.kind === 'waves' && Object.values(reach.waves).some(({ from }) => from !== '' && from < effectiveOn)
    ? [t('template.rollOut.tooEarly')]
    : []

/** A roll-out that was proposed, as a sentence. */
export const rollOutWords = (rollOut: RollOut, locale: string): string => {
  if (typeof rollOut === 'string') return `${t(`template.rollOut.${rollOut}`)}.`
  return tiers
    .map((tier) => {
      const { mode, from } = rollOut[tier]
      const when = from === undefined ? '' : ` (${t('template.rollOut.fromDay', { day: day(from, locale) })})`
      return `${t(`tier.${tier}`)}: ${t(`template.rollOut.${mode}`)}${when}`
    })
    .join('. ')
}

interface ChoiceProps {
  readonly reach: Reach
  readonly put: (reach: Reach) => void
  readonly run: DryRunState | undefined
  readonly effectiveOn: string
  readonly locale: string
}

/** What one way means in numbers, from the dry run; nothing while there is none. */
const meaning = (kind: RollOutMode, run: DryRunState | undefined): string =>
  run && !run.running
    ? t(`template.rollOut.${kind}.means`, { count: run.totals.compared, held: run.totals.newlyHeld, released: run.totals.released })
    : ''

const Waves = ({ waves, put, run, effectiveOn }: { readonly waves: Readonly<Record<Tier, Wave>> } & ChoiceProps) => (
  <table className="p-table st-waves">
    <thead>
      <tr>
        {(['tier', 'projects', 'when', 'from'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`template.waves.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {tiers.map((tier) => {
        const change = (wave: Partial<Wave>) => put({ kind: 'waves', waves: { ...waves, [tier]: { ...waves[tier], ...wave } } })
        const counts = run?.tiers[tier]
        return (
          <tr key={tier}>
            <th scope="row">{t(`tier.${tier}`)}</th>
            <td>{counts ? t('template.waves.counts', { count: counts.compared, held: counts.newlyHeld }) : ''}</td>
            <td>
              <select
                className="p-field"
                aria-label={`${t('template.waves.when')}: ${t(`tier.${tier}`)}`}
                value={waves[tier].mode}
                onChange={(event) => {
                  const mode = modes.find((each) => each === event.target.value)
                  if (mode) change({ mode })
                }}
              >
                {modes.map((mode) => (
                  <option key={mode} value={mode}>
                    {t(`template.rollOut.${mode}`)}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <input
                className="p-field"
                type="date"
                min={effectiveOn}
                aria-label={`${t('template.waves.from')}: ${t(`tier.${tier}`)}`}
                value={waves[tier].from || effectiveOn}
                onChange={(event) => change({ from: event.target.value === effectiveOn ? '' : event.target.value })}
              />
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

/** The PMO's choice of when a version reaches running projects, with what each way means for those of today. */
export const RollOutChoice = (props: ChoiceProps) => {
  const { reach, put, run } = props
  return (
    <fieldset className="st-roll-out">
      <legend className="p-label">{t('template.rollOut')}</legend>
      {([...modes, 'waves'] as const).map((kind) => (
        <label key={kind} className="st-check">
          <input
            type="radio"
            name="roll-out"
            checked={reach.kind === kind}
            onChange={() => put(kind === 'waves' ? { kind, waves: firstWaves } : { kind })}
          />
          <span>
            {t(`template.rollOut.${kind}`)}{' '}
            <span className="p-muted p-small">{kind === 'waves' ? t('template.rollOut.waves.means') : meaning(kind, run)}</span>
          </span>
        </label>
      ))}
      {reach.kind === 'waves' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <div className="p-card st-readings" tabIndex={0} role="region" aria-label={t('template.rollOut.waves')}>
          <Waves waves={reach.waves} {...props} />
        </div>
      ) : null}
    </fieldset>
  )
}
