import type { words as english } from './moving.en.ts'

export const words = {
  'moving.hold': 'Verweigert diesen Übergang, bis {gate} bestanden ist und die Entscheidung noch gilt.',
  'moving.explain': 'Sagt bei diesem Übergang, welche Kriterien von {gate} nicht erfüllt sind, auch durch das, was dort geändert wird.',
  'moving.gate': 'Gate {slot}',
  'moving.gate.named': 'Gate {slot} ({names})',
  'moving.types': 'Hält Elemente der Typen auf, die für Projekte stehen, und keine anderen.',
  'moving.unable': 'Wenn nicht rechtzeitig beurteilt werden kann',
  'moving.unable.refuse': 'Den Übergang verweigern',
  'moving.unable.allow': 'Diese Prüfung durchlassen; die Regel, die das Gate hält, bleibt',
  'moving.choose': 'Gate',
  'moving.choose.none': 'Gate auswählen',
  'moving.usually':
    'Meist werden diese Regeln zusammen in Kraft gesetzt, in den Einstellungen von Plumbline unter Durchsetzung; dort werden sie auch zurückgelesen.',
  'moving.noField': 'Das Feld „Plumbline gates“ wurde nicht gefunden; diese Regel würde alle aufhalten. Installieren Sie die App neu.',
  'moving.noTypes': 'Noch steht kein Typ für Projekte. Ordnen Sie zuerst die Typen in den Einstellungen von Plumbline zu.',
  'moving.unreadable': 'Was hier eingestellt ist, lässt sich nicht lesen. Wählen Sie das Gate neu.',
} as const satisfies Record<keyof typeof english, string>
