import type { ReactNode } from 'react'
import type { Editing } from './Settings.tsx'

/** Controls that only somebody who may configure can change; to everybody else they show what is set. */
export const Editable = ({ editing, children }: { readonly editing: Editing; readonly children: ReactNode }) => (
  <fieldset className="st-fieldset" disabled={!editing.view.mayConfigure}>
    {children}
  </fieldset>
)
