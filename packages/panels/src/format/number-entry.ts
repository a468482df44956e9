const factors: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, mio: 1e6, bn: 1e9, b: 1e9, mrd: 1e9 }

const partOf = (type: 'decimal' | 'group', locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(12_345.6).find((part) => part.type === type)?.value ?? ''

/** A number as somebody wrote it in their language: "350M", "1,2 Mrd", "12.500". `null`: nothing was written; `undefined`: it is no number. */
export const readNumber = (text: string, locale: string): number | null | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const [, digits = '', word = ''] = /^[^\d-]*(-?[\d.,'\s\u00a0\u202f]+?)\s*([a-z]*)\.?$/i.exec(trimmed) ?? []
  const factor = factors[word.toLowerCase()]
  const plain = digits
    .replaceAll(partOf('group', locale), '')
    .replaceAll(/[\s'\u00a0\u202f]/g, '')
    .replace(partOf('decimal', locale), '.')
  const number = plain === '' || factor === undefined ? Number.NaN : Number(plain) * factor
  return Number.isFinite(number) ? number : undefined
}

export const writeNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
