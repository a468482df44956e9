import { minorDigits } from '../work/money.ts'

const plain = /^-?\d+(?:\.\d+)?$/
/** Groups and decimals by two different marks leave no doubt which is which. */
const english = /^-?\d{1,3}(?:,\d{3})+\.\d+$/
const continental = /^-?\d{1,3}(?:\.\d{3})+,\d+$/
const decimalComma = /^-?\d+,\d{1,2}$/

const neutral = (text: string): string => {
  const bare = text.replaceAll(/[\s'’\u00A0\u202F]/g, '').replace('−', '-')
  if (english.test(bare)) return bare.replaceAll(',', '')
  if (continental.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return decimalComma.test(bare) ? bare.replace(',', '.') : bare
}

/** An amount as people write it, in the currency's minor unit; what could be read in two ways is not read. */
export const readAmount = (text: string, currency: string): number | 'notAmount' | 'tooManyDecimals' | 'tooLarge' => {
  const bare = neutral(text)
  if (!plain.test(bare)) return 'notAmount'
  const [whole = '', fraction = ''] = bare.replace('-', '').split('.')
  const digits = minorDigits(currency)
  if (fraction.replace(/0+$/, '').length > digits) return 'tooManyDecimals'
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return 'tooLarge'
  return bare.startsWith('-') && minor !== 0 ? -minor : minor
}
