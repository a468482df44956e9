/** Content hashes of the templates that come with the product; written by `npx vitest run built-in --update`. */
export const builtInHashes: Readonly<Record<string, string>> = {
  'continuous-flow 1.0.0': '48d96f5a5310b091e8b5150821a5f0090be16fa4d1dd4e88558b9ad2ebf3e870',
  'controlled-stages 1.0.0': 'fe7540ac7cc3d56ff53f2c1a181a29cb8982eaefaf9b3a7aa06741beae36027e',
  'lean-portfolio-epic 1.0.0': '0ccdf952cd72b14ecaf52acb6ba60a0e5053ae91f14d3d324d3f486be49a9a98',
  'phase-gate 1.0.0': 'd2574b6d610a1c544f0a7017b2fd26b3747ff2fd72c27e4fa3be1576ab334a09',
  'phase-gate 2.0.0': '60b3aec19229ea82e93eaacc07dd6af088540f6faeb1cce341d673736c4c4de5',
  'pm2-aligned 1.0.0': '81cad69a2c8150b29e8c5370f555ccadee9985557e649e8cafcd42d8d2c9b5ce',
  'scrum-team 1.0.0': '9cf6d3a56d7a1e8a9c06361c5788eb7347ce501f0e1c1932acfb31ec667f628f',
}
