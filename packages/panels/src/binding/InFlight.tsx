import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { PartProps } from './BindingPage.tsx'

/** What was declared of the time before the project came under its template, and why it was chosen. */
export const InFlight = ({ view, host }: PartProps) => {
  const { inFlight, choice } = view
  const { locale } = host
  const nameOf = (id: string) => [view.template, ...view.choosable].find((template) => template.id === id)?.name ?? id
  return (
    <>
      {inFlight ? (
        <section className="bd-part">
          <h3>{t('binding.inFlight')}</h3>
          <p className="p-muted">
            {t('binding.inFlight.by', { name: inFlight.byName, day: day(inFlight.on, locale), phase: inFlight.phase })}
          </p>
          <ul className="bd-list">
            {inFlight.gates.map(({ gate, passedOn, where }) => (
              <li key={gate}>
                <b>{gate}</b> {passedOn ? t('gate.step.passedOn', { day: day(passedOn, locale) }) : t('gate.step.passed')}
                {where ? ` · ${t('gate.step.where', { where })}` : ''}
              </li>
            ))}
          </ul>
          <p className="p-faint p-small">{t('binding.inFlight.help')}</p>
        </section>
      ) : null}
      {choice ? (
        <section className="bd-part">
          <h3>{t('binding.choice')}</h3>
          <p className="p-muted">
            {t('binding.choice.by', {
              name: choice.byName,
              template: `${nameOf(choice.template.id)} ${choice.template.version}`,
              tier: t(`tier.${choice.tier}`),
            })}
          </p>
        </section>
      ) : null}
    </>
  )
}
