import type { Call, Ports } from '../../ports.ts'
import type { Person } from '../../work/values.ts'

/** People who may be chosen for a group or as somebody's delegate: who can sign in here, by name. */
export const findPeople = async (
  ports: Ports,
  _call: Call,
  { text }: { readonly text: string },
): Promise<{ readonly people: readonly Person[] }> => {
  const found = await ports.directory.find(text)
  return { people: found.filter(({ active }) => active).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) }
}
