import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbook } from '../portfolio/xlsx.ts'
import { readXlsx } from './read-xlsx.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const linked = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)])))

/** As spreadsheet programs write them: shared strings, styles for days, rows that are left out. */
const ledger = (properties = ''): Uint8Array =>
  packed({
    'xl/workbook.xml': `<workbook ${main} ${linked}>${properties}<sheets><sheet name="Notes" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="165" formatCode="mmm\\ yyyy"/><numFmt numFmtId="166" formatCode="#,##0.00&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t>period</t></si><si><t>actual</t></si><si><r><t>oper</t></r><r><t>ating</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>44621</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" s="3"><v>0.30000000000000004</v></c></row><row r="4"><c r="A4" s="2"><v>44652</v></c><c r="C4"><v>1250000.1</v></c></row></sheetData></worksheet>`,
  })

describe('a spreadsheet file', () => {
  it('is read as if it had been copied: the first sheet that is shown, each row at its place, days as days and numbers without noise', () => {
    expect(readXlsx(ledger())).toEqual({
      name: 'Ledger',
      text: 'period\t\tactual\n\n2022-03-01\toperating\t0.3\n2022-04-01\t\t1250000.1',
    })
  })

  it('counts days from 1904 where it says so', () => {
    expect(readXlsx(ledger('<workbookPr date1904="1"/>'))?.text).toContain('2026-03-02\toperating')
  })

  it('comes back as it went out, with what a table could take for its own marks', () => {
    const rows = [
      ['period', 'note'],
      ['2022-04', 'said "yes"\tonce'],
    ]
    expect(readXlsx(workbook('Costs', rows))).toEqual({ name: 'Costs', text: 'period\tnote\n2022-04\t"said ""yes""\tonce"' })
  })

  it('that is none is not read', () => {
    expect(readXlsx(strToU8('period,kind'))).toBeUndefined()
    expect(readXlsx(packed({ 'xl/workbook.xml': `<workbook ${main}/>` }))).toBeUndefined()
  })
})
