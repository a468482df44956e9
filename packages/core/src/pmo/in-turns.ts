const atOnce = 10

/** Does something for each of many, ten at a time, in their order: fast, and no flood for a storage. */
export const inTurns = async <A, B>(values: readonly A[], read: (value: A) => Promise<B>): Promise<B[]> => {
  const done: B[] = []
  for (let from = 0; from < values.length; from += atOnce) done.push(...(await Promise.all(values.slice(from, from + atOnce).map(read))))
  return done
}
