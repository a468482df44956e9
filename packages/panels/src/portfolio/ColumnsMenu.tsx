import { Menu } from '../look/Menu.tsx'
import { t } from '../words/words.ts'
import { columns, shownColumns } from './columns.ts'

/** Which columns are shown; the project's name always is. */
export const ColumnsMenu = ({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly string[]
  readonly onChosen: (columns: readonly string[]) => void
}) => {
  const shown = shownColumns(chosen, true).map(({ id }) => id)
  const turn = (id: string, on: boolean) =>
    onChosen(columns.map((column) => column.id).filter((each) => (each === id ? on : shown.includes(each))))
  return (
    <Menu label={t('portfolio.columns')} end>
      <fieldset className="pf-choose">
        <legend className="p-sr">{t('portfolio.columns')}</legend>
        {columns.map(({ id, label }) => (
          <label key={id} className="p-menu-item">
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={(event) => turn(id, event.target.checked)}
            />
            {t(label)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="p-menu-item" onClick={() => onChosen([])}>
        {t('portfolio.columns.usual')}
      </button>
    </Menu>
  )
}
