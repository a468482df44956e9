/** Content hashes of the templates that come with the product; written by `npx vitest run built-in --update`. */
export const builtInHashes: Readonly<Record<string, string>> = {
  'continuous-flow 1.0.0': 'cce4b32fdc50cd5800d5bec933f6eff06d47a1eb04b0e17433749c5b24331d72',
  'controlled-stages 1.0.0': '4c07c720f98211848aa363ef7289b16ddeb31c2d92dc0001fe8a46c778face77',
  'lean-portfolio-epic 1.0.0': 'd6e7c7ac5f2ecbaae92707f38828b83559b1496f6bc430f5be1a36df1a863fb4',
  'phase-gate 1.0.0': 'd2574b6d610a1c544f0a7017b2fd26b3747ff2fd72c27e4fa3be1576ab334a09',
  'phase-gate 2.0.0': '09a35d68f9d4c06eabd454baf81c9a83a3de29df604f1793c1cde11a21163931',
  'pm2-aligned 1.0.0': 'a8f23ffd3eb2880256937d46dd43b63d14c9bca1dcf187300cfdd6e2dba26183',
  'scrum-team 1.0.0': '911311d93ea521a5c26c2560d35f12378842e246c61579692a3a7696b0aa33c5',
}
