import type { Template } from './template.ts'

const place = /\{([A-Za-z][A-Za-z0-9]*)\}/g

/** The parameters that a text names in braces. */
export const parametersNamed = (text: string): readonly string[] => [...text.matchAll(place)].map(([, name]) => name ?? '')

/** A parameter's value as it stands in a sentence: a share as a percentage; days back are days. */
const inWords = (value: number | string | boolean, unit: string | undefined): string => {
  if (typeof value !== 'number') return String(value)
  return unit === 'basisPoints' ? `${value / 100}%` : String(unit === 'days' ? Math.abs(value) : value)
}

/** A text with the values of the parameters that it names in braces, so that it says what counts: also after a parameter was changed or tailored. */
export const withParameters = (
  text: string,
  values: Readonly<Record<string, number | string | boolean>>,
  parameters: Template['parameters'],
): string =>
  text.replaceAll(place, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : inWords(value, parameters[name]?.unit)
  })
