import type { words as en } from './outlook.en.ts'

export const words: Readonly<Record<keyof typeof en, string>> = {
  'outlook.title': 'Wert gegen Risiko',
  'outlook.value': 'Punktzahl',
  'outlook.axis': 'Maß für das Risiko',
  'outlook.axis.exposure': 'Risikosumme',
  'outlook.axis.overrun': 'Prognose über genehmigtem Budget',
  'outlook.axis.unsettled': 'Kriterien, die aufhalten oder nicht prüfbar sind',
  'outlook.summary':
    '{count, plural, one {# Projekt} other {# Projekte}} mit beiden Zahlen; {missing} ausgelassen, weil eine nicht bekannt ist',
  'outlook.mark': '{title}: Punktzahl {value}, Risiko {risk}, {health}',
  'outlook.first': 'Zuerst',
  'outlook.question': 'Hinterfragen',
  'outlook.noModel':
    'Projekte haben noch keine Punktzahl. Richten Sie ein Bewertungsmodell ein, dann zeigt dieses Diagramm, was zuerst kommt.',
  'outlook.toScoring': 'Zur Bewertung',
  'outlook.funded': 'Ziele und was finanziert ist',
  'outlook.funded.by': 'Beschlossen: {name}',
  'outlook.funded.nothing': 'nichts trägt bei',
  'outlook.funded.projects':
    '{count, plural, =0 {kein beschlossenes Projekt dient ihm} one {# beschlossenes Projekt dient ihm} other {# beschlossene Projekte dienen ihm}}',
  'outlook.noStrategy': 'Noch ist kein Ziel eingegeben.',
  'outlook.toStrategy': 'Zur Strategie',
  'outlook.noBaseline': 'Noch ist kein Portfolio beschlossen, also gilt nichts als finanziert.',
}
