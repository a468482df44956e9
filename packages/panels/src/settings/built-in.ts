import type { InputOf, SettingsView, TemplateCard } from '@plumbline/core'
import { said, startPhrases } from '../words/phrases.ts'

type Templates = typeof import('@plumbline/core/templates')

/** The templates that come with the product: some hundred kilobytes, loaded when the settings are opened. */
const load = (): Promise<Templates> => import('@plumbline/core/templates')

/** A card with the product's own texts in the person's language. */
const spoken = (card: TemplateCard): TemplateCard => ({
  ...card,
  name: said(card.name),
  summary: said(card.summary),
  gates: card.gates.map((gate) => ({ ...gate, name: said(gate.name) })),
  phases: card.phases.map((phase) => ({ ...phase, name: said(phase.name) })),
  facts: card.facts.map((fact) => ({ ...fact, label: said(fact.label) })),
})

/** The settings with the built-in templates offered beside those of the site, where one person may still choose among them. */
export const withBuiltIn = async (view: SettingsView, locale = 'en'): Promise<SettingsView> => {
  if (!view.oneMayChoose || !view.mayConfigure) return view
  const [{ builtInTemplates, cardOf }] = await Promise.all([load(), startPhrases(locale)])
  const here = new Set(view.templates.map(({ hash }) => hash))
  return {
    ...view,
    templates: [
      ...view.templates,
      ...builtInTemplates
        .map(cardOf)
        .filter(({ hash }) => !here.has(hash))
        .map(spoken),
    ],
  }
}

/** How a template is chosen: a built-in one as a document, because the site may not have it yet; another by its hash. */
export const choiceOf = async (hash: string, view: SettingsView): Promise<InputOf<'settings.save'>['template']> => {
  if (hash === view.chosen?.hash) return { hash }
  const { builtInTemplates, cardOf } = await load()
  const document = builtInTemplates.find((template) => cardOf(template).hash === hash)
  return document ? { document } : { hash }
}
