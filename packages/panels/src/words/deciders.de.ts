import type { words as english } from './deciders.en.ts'

export const words = {
  'deciders.intro':
    'Rollen, in denen kein Projekt jemanden benennt, haben Gruppen: der Lenkungsausschuss, die Gatekeeper, das Gremium. Jedes Mitglied stimmt für die Gruppe.',
  'deciders.none': 'Über kein Gate der Vorlagen dieser Site entscheidet eine Gruppe.',
  'deciders.needed': 'Entscheidet an Gates von: {templates}',
  'deciders.notNeeded': 'Kein Gate der Vorlagen dieser Site braucht diese Gruppe noch.',
  'deciders.empty': 'Noch niemand: Die Gates, die diese Gruppe brauchen, können nicht bestanden werden.',
  'deciders.add': 'Jemanden zu {group} hinzufügen',
  'deciders.remove': '{name} aus {group} nehmen',
  'deciders.save': '{group} speichern',
  'deciders.anchored': 'Bestätigt: Eintrag {records} des Hauptbuchs dieser Site, am Methodik-Vorgang verankert.',
  'deciders.recorded': 'Festgehalten',
  'deciders.needsItem':
    'Für die ganze Site kann noch nichts entschieden werden: Das PMO benennt zuerst unter „Felder zuordnen“ den Methodik-Vorgang, der es bestätigt.',
  'deciders.findFailed': 'Personen konnten nicht gesucht werden. Tippen Sie noch einmal.',
  'deciders.nobodyFound': 'Niemand mit diesem Namen.',
  'deciders.away': 'Während Ihrer Abwesenheit',
  'deciders.away.text':
    'An diesen Tagen entscheidet jemand anders in Ihren Rollen. Wer von einer Entscheidung getrennt bleiben muss, bleibt es.',
  'deciders.byMe': '{to} entscheidet für Sie vom {from} bis {until}.',
  'deciders.toMe': 'Sie entscheiden für {by} vom {from} bis {until}.',
  'deciders.other': '{to} entscheidet für {by} vom {from} bis {until}.',
  'deciders.today': 'Heute',
  'deciders.end': 'Beenden',
  'deciders.give': 'Übertragen',
  'deciders.give.open': 'Meine Entscheidungen übertragen',
  'deciders.to': 'Wer für Sie entscheidet',
  'deciders.another': 'Jemand anders',
  'deciders.from': 'Von',
  'deciders.until': 'Bis',
  'deciders.reason': 'Grund (freiwillig)',
  'deciders.noPerson': 'Wählen Sie, wer für Sie entscheidet.',
  'deciders.noDays': 'Wählen Sie den ersten und den letzten Tag.',
  'deciders.wish.group.set': 'setzt eine Gruppe',
  'deciders.wish.delegation.give': 'überträgt Entscheidungen',
  'deciders.wish.delegation.end': 'beendet eine Übertragung',
} as const satisfies Record<keyof typeof english, string>
