import { type NeutralField, neutralFieldNames, specOf } from '@plumbline/core'

/** `inReview` → `In review`: the word that people of both sites choose. */
const human = (value: string): string => {
  const words = value.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words in the choice fields of both sites, and what they mean. Amber/Green of the source counts as at risk's better side, on track. */
export const choiceWords: Readonly<Partial<Record<NeutralField, Readonly<Record<string, string>>>>> = {
  ...Object.fromEntries(
    neutralFieldNames.flatMap((field) => {
      const { choices } = specOf(field)
      return choices ? [[field, Object.fromEntries(choices.map((value) => [human(value), value]))]] : []
    }),
  ),
  declaredHealth: { Green: 'onTrack', 'Amber/Green': 'onTrack', Amber: 'atRisk', 'Amber/Red': 'offTrack', Red: 'offTrack' },
}
