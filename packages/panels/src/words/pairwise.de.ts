import type { words as en } from './pairwise.en.ts'

export const words: Readonly<Record<keyof typeof en, string>> = {
  'pairwise.question':
    'Wie viel wichtiger ist die Zeile als die Spalte? 1 gleich, 9 weit wichtiger. Unter der Diagonale steht das Spiegelbild.',
  'pairwise.verbal': 'In Worten',
  'pairwise.ratio': 'Konsistenzverhältnis {ratio}',
  'pairwise.matrix': 'Paarvergleiche',
  'pairwise.weight': 'Gewicht',
  'pairwise.cell': '{row} gegen {column}',
  'pairwise.level.extremelyMore': 'extrem wichtiger',
  'pairwise.level.muchMore': 'viel wichtiger',
  'pairwise.level.more': 'wichtiger',
  'pairwise.level.equally': 'gleich',
  'pairwise.level.less': 'weniger wichtig',
  'pairwise.level.muchLess': 'viel weniger wichtig',
  'pairwise.level.extremelyLess': 'extrem weniger wichtig',
  'pairwise.unrelated': 'Diese sind noch mit nichts verglichen: {names}. Vergleichen Sie eines davon mit einem beliebigen anderen.',
  'pairwise.filled':
    '{count, plural, one {# nicht verglichenes Paar ist} other {# nicht verglichene Paare sind}} mit dem ergänzt, was am besten zu den anderen passt.',
  'pairwise.hint': 'Eine Antwort passt nicht zu den anderen.',
  'pairwise.hint.text':
    'Sie sagten, {first} sei {times}-mal so wichtig wie {second}. Ihre anderen Antworten legen {implied} nahe. Mit {suggested} sinkt das Verhältnis von {ratio} auf {then}; bis 0,10 ist es verlässlich.',
  'pairwise.hint.use': 'Stattdessen {suggested}',
  'pairwise.disputed': 'Wo die Meinungen am weitesten auseinandergehen',
  'pairwise.disputed.pair': '{first} gegen {second}: {count} Personen unterscheiden sich um den Faktor {factor}',
  'pairwise.assessor': 'Wessen Vergleiche',
  'pairwise.assessor.name': 'Weitere Person',
  'pairwise.assessor.add': 'Hinzufügen',
  'pairwise.assessor.remove': 'Diese Person entfernen',
}
