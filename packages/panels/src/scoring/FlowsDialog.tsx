import type { Client, ProjectScore } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import { type Flows, FlowsField } from './FlowsField.tsx'

/** Today and five periods. */
const blank: Flows = [null, null, null, null, null, null]

/** What a project costs and brings by period, entered by the PMO for net present value, internal rate, return and payback. */
export const FlowsDialog = ({
  client,
  host,
  score,
  onSaved,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly score: ProjectScore
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const [flows, setFlows] = useState<Flows>(score.flows ?? blank)
  const changed = JSON.stringify(flows) !== JSON.stringify(score.flows ?? blank)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!changed) return
    const set = { flows: flows.every((flow) => flow === null) ? null : flows }
    const answer = await client.call('portfolioInputs.save', { projects: [{ item: score.ref, inputsVersion: score.inputsVersion, set }] })
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    const result = answer.value.projects[0]
    if (result?.status === 'mistakes')
      return host.notify({ tone: 'problem', title: result.mistakes.map(({ place, message }) => `${place}: ${message}`).join('; ') })
    host.notify(
      result?.status === 'conflict'
        ? { tone: 'problem', title: t('scoring.flows.conflict', { project: score.title }) }
        : { tone: 'success', title: t('scoring.flows.saved', { project: score.title }) },
    )
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t('scoring.flows.title', { project: score.title })} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void save(event)}>
        <FlowsField flows={flows} locale={host.locale} onFlows={setFlows} />
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={!changed}>
            {t('scoring.flows.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
