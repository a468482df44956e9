import type { Client, CostMistake, CostPreview, CostView, Problem as ProblemValue } from '@plumbline/core'
import { type ChangeEvent, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { maybe, t } from '../words/words.ts'
import { month, plainAmount } from './amounts.ts'
import { Field, Labelled } from './Labelled.tsx'

interface Pasted {
  readonly text: string
  readonly file: string
  readonly sheet: string
}

const none: Pasted = { text: '', file: '', sheet: '' }

const isSpreadsheet = ({ name }: File): boolean => /\.xlsx$/i.test(name)

/** A chosen file as the text of its table; `undefined`: it is no table. */
const readFile = async (file: File): Promise<Pasted | undefined> => {
  if (!isSpreadsheet(file)) return { text: await file.text(), file: file.name, sheet: '' }
  const { readXlsx } = await import('./read-xlsx.ts')
  const sheet = readXlsx(new Uint8Array(await file.arrayBuffer()))
  return sheet && { text: sheet.text, file: file.name, sheet: sheet.name }
}

const mistakeWords = ({ reason, column = '', given = '', expected = [] }: CostMistake): string =>
  maybe(`plan.row.${reason}`, { column, given, expected: expected.join(', ') }) ?? reason

/** Rows that are left out, each with its place, the reason and what would be right. */
export const Mistakes = ({ mistakes }: { readonly mistakes: readonly CostMistake[] }) =>
  mistakes.length === 0 ? null : (
    <div role="alert">
      <p className="r-bad">{t('plan.cost.preview.bad', { count: new Set(mistakes.map(({ row }) => row)).size })}</p>
      <ul className="b-differs">
        {mistakes.map((mistake) => (
          <li key={`${mistake.row} ${mistake.column} ${mistake.reason}`}>
            {t('plan.row', { row: mistake.row })}: {mistakeWords(mistake)}
          </li>
        ))}
      </ul>
    </div>
  )

const Changes = ({ preview, locale }: { readonly preview: CostPreview; readonly locale: string }) => {
  const said = (minor: number | null): string => (minor === null ? '–' : plainAmount(minor, preview.currency, locale))
  if (preview.changes.length === 0) return null
  return (
    <section className="b-scroll" tabIndex={0} aria-label={t('plan.cost.preview')}>
      <table className="p-table b-table">
        <thead>
          <tr>
            <th scope="col">{t('plan.costs.period')}</th>
            <th scope="col">{t('plan.cost.what')}</th>
            <th scope="col" className="p-number">
              {t('plan.cost.before')}
            </th>
            <th scope="col" className="p-number">
              {t('plan.cost.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.changes.map(({ period, kind, column, before, after }) => (
            <tr key={`${period} ${kind} ${column}`}>
              <th scope="row">
                {month(period, locale)} <span className="p-muted p-small">{t(`plan.kind.${kind}`)}</span>
              </th>
              <td>{t(`plan.cost.${column}`)}</td>
              <td className="p-number">{said(before)}</td>
              <td className="p-number">{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ImportProps {
  readonly client: Client
  readonly view: CostView
  readonly locale: string
  readonly saving: boolean
  readonly bring: (pasted: { readonly text: string; readonly currency?: string; readonly file: string }) => void
  readonly close: () => void
}

/** A pasted table or a file: first what it would change, then recording it. */
export const CostImport = ({ client, view, locale, saving, bring, close }: ImportProps) => {
  const [pasted, paste] = useState<Pasted>(none)
  const [bad, setBad] = useState(false)
  const [chosen, choose] = useState('')
  const [preview, show] = useState<CostPreview>()
  const [problem, setProblem] = useState<ProblemValue>()
  const currency = view.table?.currency ?? view.currency ?? chosen
  const asked = { text: pasted.text, ...(currency === '' ? {} : { currency }) }
  const put = (next: Pasted) => {
    show(undefined)
    setBad(false)
    paste(next)
  }
  const look = async (text = pasted.text) => {
    const answer = await client.call('cost.preview', { ...asked, item: view.item, text })
    setProblem(answer.ok ? undefined : answer.problem)
    show(answer.ok ? answer.value : undefined)
  }
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? []
    if (!file) return
    const read = await readFile(file)
    put(read ?? none)
    setBad(!read)
    if (read) await look(read.text)
  }
  const count = preview?.changes.length ?? 0
  return (
    <form
      className="b-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (!preview) void look()
        else if (count > 0 && !saving) bring({ ...asked, file: pasted.file })
      }}
    >
      <p className="p-muted p-small">{t('plan.cost.paste.hint')}</p>
      {view.table === null && view.currency === undefined ? (
        <Field name={t('plan.costs.currency')} value={chosen} placeholder="GBP" put={(value) => choose(value.toUpperCase().slice(0, 3))} />
      ) : null}
      <Labelled name={t('plan.cost.paste')}>
        <textarea
          className="p-field"
          rows={6}
          value={pasted.text}
          spellCheck={false}
          onInput={(event) => put({ ...none, text: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled name={t('plan.cost.file')}>
        <input className="p-field" type="file" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => void take(event)} />
      </Labelled>
      <div role="status">
        {bad ? <p className="r-bad">{t('plan.cost.file.bad')}</p> : null}
        {pasted.sheet ? <p className="p-muted p-small">{t('plan.cost.file.sheet', { name: pasted.sheet, file: pasted.file })}</p> : null}
        {preview ? <p>{t('plan.cost.preview.rows', { rows: preview.rows, count })}</p> : null}
      </div>
      {problem ? <Problem problem={problem} /> : null}
      {preview ? <Mistakes mistakes={preview.mistakes} /> : null}
      {preview ? <Changes preview={preview} locale={locale} /> : null}
      <div className="b-acts">
        <button type="submit" className="p-button primary" aria-disabled={saving || (preview ? count === 0 : pasted.text.trim() === '')}>
          {preview ? t(saving ? 'plan.cost.saving' : 'plan.cost.record', { count }) : t('plan.cost.preview')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
      </div>
    </form>
  )
}
