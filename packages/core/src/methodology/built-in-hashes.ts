/** Content hashes of the templates that come with the product; written by `npx vitest run built-in --update`. */
export const builtInHashes: Readonly<Record<string, string>> = {
  'continuous-flow 1.0.0': '6778f1646b7be74eb36ae15580696a7761083748c34b52654ec145e61b3029ac',
  'controlled-stages 1.0.0': 'fe7540ac7cc3d56ff53f2c1a181a29cb8982eaefaf9b3a7aa06741beae36027e',
  'lean-portfolio-epic 1.0.0': 'bda9fb90c2db506ecb3150fd443bcabfa28977a23a536111ed95397ce5395d25',
  'phase-gate 1.0.0': 'd2574b6d610a1c544f0a7017b2fd26b3747ff2fd72c27e4fa3be1576ab334a09',
  'pm2-aligned 1.0.0': '81cad69a2c8150b29e8c5370f555ccadee9985557e649e8cafcd42d8d2c9b5ce',
}
