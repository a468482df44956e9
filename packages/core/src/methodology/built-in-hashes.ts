/** Content hashes of the templates that come with the product; written by `npx vitest run built-in --update`. */
export const builtInHashes: Readonly<Record<string, string>> = {
  'phase-gate 1.0.0': 'd2574b6d610a1c544f0a7017b2fd26b3747ff2fd72c27e4fa3be1576ab334a09',
}
