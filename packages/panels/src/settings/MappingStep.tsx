import { FieldsCard } from './FieldsCard.tsx'
import type { Editing } from './Settings.tsx'
import { StatesCard } from './StatesCard.tsx'
import { TypesCard } from './TypesCard.tsx'
import type { TrialState } from './use-trial.ts'

/** What this tracker's types, fields and states mean. */
export const MappingStep = ({ editing, trial }: { readonly editing: Editing; readonly trial: TrialState }) => (
  <>
    <TypesCard editing={editing} />
    <FieldsCard editing={editing} trial={trial} />
    <StatesCard editing={editing} />
  </>
)
