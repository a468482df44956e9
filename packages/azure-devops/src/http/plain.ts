// What the gate panel reads first is checked by hand, so that no schema library loads before it is on screen.

export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

export const textIn = (value: unknown, name: string): string | undefined => {
  const found = member(value, name)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** The entries of a list, bare or wrapped as `{count, value}`. */
export const listIn = (value: unknown): readonly unknown[] => {
  const list = Array.isArray(value) ? value : member(value, 'value')
  if (!Array.isArray(list)) throw new Error('it is no list')
  return list
}
