/** Puts the keyboard where a form that just opened begins, with as much of the form on screen as fits. */
export const begin = (form: HTMLElement | null, first: string): void => {
  form?.querySelector<HTMLElement>(first)?.focus()
  form?.scrollIntoView?.({ block: 'nearest' })
}
