import type { words as english } from './shared.en.ts'

export const words = {
  'shared.yes': 'Ja',
  'shared.no': 'Nein',
  'shared.cancel': 'Abbrechen',
  'shared.retry': 'Noch einmal versuchen',
  'shared.openSettings': 'Einstellungen öffnen',
  'shared.notKnown': 'Nicht bekannt',
  'shared.named': 'Benannt',
  'shared.notNamed': 'Niemand benannt',
  'shared.days': '{count, plural, one {# Tag} other {# Tage}}',
  'shared.justNow': 'gerade eben',

  'problem.unauthorized': 'Sie sind nicht mehr angemeldet',
  'problem.forbidden': 'Sie dürfen das nicht sehen',
  'problem.not-found': 'Das gibt es nicht mehr',
  'problem.rate-limited': 'Im Augenblick zu viele Anfragen',
  'problem.conflict': 'Jemand war schneller',
  'problem.invalid': 'Das ist nicht lesbar',
  'problem.unavailable': 'Der Server antwortet nicht',
  'problem.unexpected-answer': 'Der Server hat eine Antwort gegeben, die nicht brauchbar ist',
  'problem.retryAfter':
    '{seconds, plural, one {Versuchen Sie es in # Sekunde noch einmal.} other {Versuchen Sie es in # Sekunden noch einmal.}}',

  'outcome.ready': 'Bereit',
  'outcome.notReady': 'Nicht bereit',
  'outcome.unknown': 'Nicht prüfbar',

  'health.onTrack': 'Im Plan',
  'health.atRisk': 'Gefährdet',
  'health.offTrack': 'Außer Plan',
  'health.unknown': 'Nicht bekannt',

  'tier.light': 'Leicht',
  'tier.standard': 'Standard',
  'tier.major': 'Groß',

  'choice.public': 'Öffentlich',
  'choice.internal': 'Intern',
  'choice.personal': 'Personenbezogen',
  'choice.special': 'Besonders geschützt',
  'choice.approved': 'Genehmigt',
  'choice.draft': 'Entwurf',
  'choice.inReview': 'In Prüfung',
  'choice.missing': 'Fehlt',

  'unknown.unmapped': 'kein Feld ist dafür zugeordnet',
  'unknown.fieldMissing': 'das zugeordnete Feld fehlt an diesem Vorgang',
  'unknown.wrongType': 'das zugeordnete Feld enthält etwas anderes',
  'unknown.forbidden': 'Plumbline darf es nicht lesen',
  'unknown.empty': 'das Feld ist leer',
  'unknown.incomplete': 'nicht alles konnte gelesen werden',
  'unknown.stateUnmapped': 'ein Status hat noch keine Bedeutung',
  'unknown.currencyMismatch': 'die Beträge haben verschiedene Währungen',
  'unknown.noRecord': 'es gibt keinen Nachweis darüber',
  'unknown.noHistory': 'der Verlauf konnte nicht gelesen werden',
  'unknown.zeroBase': 'es gibt nichts zum Vergleichen',
} as const satisfies Record<keyof typeof english, string>
