const hasAll = (a: object, b: object): boolean => {
  for (const name in a) {
    const [own, other] = [a[name as keyof typeof a], b[name as keyof typeof b]]
    if (own !== other && !sameData(own, other)) return false
  }
  return true
}

const sameMembers = (a: object, b: object): boolean => Object.keys(a).length === Object.keys(b).length && hasAll(a, b)

/** Whether plain data says the same. */
export const sameData = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return Array.isArray(a) === Array.isArray(b) && sameMembers(a, b)
}
