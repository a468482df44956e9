/** Whether the frame is too narrow for a table; the same width at which the style sheet turns rows into cards. */
export const isNarrow = (): boolean => matchMedia('(max-width: 719px)').matches
