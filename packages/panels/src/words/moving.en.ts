export const words = {
  'moving.hold': 'Refuses this move until {gate} is passed and its decision can still be used.',
  'moving.explain': 'Says at this move which criteria of {gate} are not met, also by what is being changed there.',
  'moving.gate': 'gate {slot}',
  'moving.gate.named': 'gate {slot} ({names})',
  'moving.types': 'Holds items of the types that stand for projects, and no others.',
  'moving.unable': 'When it cannot be judged in time',
  'moving.unable.refuse': 'Refuse the move',
  'moving.unable.allow': 'Let this check pass; the rule that holds the gate stays',
  'moving.choose': 'Gate',
  'moving.choose.none': 'Choose a gate',
  'moving.usually':
    'Usually these rules are put in force together, in the settings of Plumbline under Enforcement; there they are read back as well.',
  'moving.noField': 'The field “Plumbline gates” was not found, so that this rule would refuse everybody. Install the app again.',
  'moving.noTypes': 'No type stands for projects yet. Map the types in the settings of Plumbline first.',
  'moving.unreadable': 'What is configured here cannot be read. Choose the gate anew.',
} as const
