import type { ComponentSummary, Instant } from '@plumbline/core'
import type { Host } from '../host.ts'
import { Export } from '../look/icons.tsx'
import { Menu } from '../look/Menu.tsx'
import { t } from '../words/words.ts'
import { portfolioCsv } from './csv.ts'
import { fileRows } from './table-file.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands the rows that are shown to the person, as text or as a workbook; what writes workbooks is fetched only then. */
export const ExportMenu = ({
  shown,
  day,
  readAt,
  host,
}: {
  readonly shown: readonly ComponentSummary[]
  readonly day: string
  readonly readAt: Instant | undefined
  readonly host: Host
}) => {
  const done = () => host.notify({ tone: 'success', title: t('portfolio.exported', { count: shown.length }) })
  const csv = () => {
    host.save({ name: `portfolio-${day}.csv`, type: 'text/csv;charset=utf-8', text: portfolioCsv(shown, readAt) })
    done()
  }
  const xlsx = async (): Promise<void> => {
    const { workbook } = await import('./xlsx.ts')
    host.save({ name: `portfolio-${day}.xlsx`, type: workbookType, bytes: workbook(t('portfolio.title'), fileRows(shown, readAt)) })
    done()
  }
  return (
    <Menu
      end
      label={
        <>
          <Export /> {t('portfolio.export')}
        </>
      }
    >
      <button type="button" className="p-menu-item" data-close onClick={csv}>
        {t('portfolio.export.csv')}
      </button>
      <button
        type="button"
        className="p-menu-item"
        data-close
        onClick={() => void xlsx().catch(() => host.notify({ tone: 'problem', title: t('shared.partLost') }))}
      >
        {t('portfolio.export.xlsx')}
      </button>
    </Menu>
  )
}
