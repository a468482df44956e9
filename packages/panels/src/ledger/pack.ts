interface Loose {
  readonly subjects: readonly unknown[]
  readonly judgements: readonly unknown[]
  readonly templates: Readonly<Record<string, unknown>>
  readonly plans?: Readonly<Record<string, unknown>>
}

/** Packs of some ledgers each as one of all: the first says when it was made, and each judgement and template stands in it once. */
export const joined = (texts: readonly string[]): string => {
  const packs = texts.map((text) => JSON.parse(text) as Loose)
  const [first] = packs
  const judgements = new Map(packs.flatMap((pack) => pack.judgements).map((one) => [JSON.stringify(one), one]))
  const whole = {
    ...first,
    subjects: packs.flatMap(({ subjects }) => subjects),
    judgements: [...judgements.values()],
    templates: Object.assign({}, ...packs.map(({ templates }) => templates)),
    ...(packs.some(({ plans }) => plans) ? { plans: Object.assign({}, ...packs.map(({ plans }) => plans ?? {})) } : {}),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
