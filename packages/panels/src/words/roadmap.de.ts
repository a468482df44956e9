import type { words as en } from './roadmap.en.ts'

export const words: Readonly<Record<keyof typeof en, string>> = {
  'roadmap.title': 'Zeitplan',
  'roadmap.summary':
    '{shown} von {count, plural, one {# Projekt} other {# Projekten}} mit geplanten Terminen; {missing} ausgelassen, weil ein Termin nicht bekannt ist',
  'roadmap.today': 'Heute',
  'roadmap.row': '{title}, {start} bis {finish}, {health}',
  'roadmap.gate': '{name}, {on}, {state}',
  'roadmap.state.passed': 'bestanden',
  'roadmap.state.ready': 'bereit',
  'roadmap.state.notReady': 'nicht bereit',
  'roadmap.state.unknown': 'nicht prüfbar',
  'roadmap.state.late': 'Review überfällig',
  'roadmap.key.passed': 'Gate bestanden',
  'roadmap.key.ready': 'Gate bereit',
  'roadmap.key.notReady': 'Gate nicht bereit',
  'roadmap.key.unknown': 'Gate nicht prüfbar',
  'roadmap.key.late': 'Gate-Review überfällig',
  'roadmap.needs': '{to} braucht {from}',
  'roadmap.start': 'Geplanter Beginn',
  'roadmap.finish': 'Geplantes Ende',
  'roadmap.gates': 'Gates',
  'roadmap.needed': 'Braucht',
  'roadmap.elsewhere': 'ein hier nicht gezeigtes Projekt',
  'roadmap.more': '{count} weitere zeigen',
  'roadmap.empty': 'Kein Projekt hat beide geplanten Termine',
  'roadmap.empty.step':
    'Ordnen Sie in den Einstellungen geplanten Beginn und geplantes Ende zu oder tragen Sie die Termine in die Projekte ein. Die nächste Aktualisierung zeigt sie hier.',
}
