/** Content hashes of the templates that come with the product; written by `npx vitest run built-in --update`. */
export const builtInHashes: Readonly<Record<string, string>> = {
  'continuous-flow 1.0.0': '594f7edf8c823ec00f88f968d08701af8bc50dc1dfea89e807c687dc5f35aff6',
  'controlled-stages 1.0.0': '336ad2d3d5cd5c125208ddc9bc6a0449ad212770e02bbd8959549fdc9b454e3d',
  'lean-portfolio-epic 1.0.0': 'bfe5ba4c61921be452ef6b96d85db743160ce49109970eb000773756fc620f4f',
  'phase-gate 1.0.0': 'd2574b6d610a1c544f0a7017b2fd26b3747ff2fd72c27e4fa3be1576ab334a09',
  'phase-gate 2.0.0': '38a15b2b7e4977ba60022cee68baa3fa146384febc3dfb6ad094512f60e8fd11',
  'pm2-aligned 1.0.0': 'efdb96f609a96621f29db696c3340e1a12a8cf4b11a45bc783b9cfdd075e32a2',
  'scrum-team 1.0.0': 'bf3f03c82de48c62962f321661b2a03f5c37f97d087bc954863a705bbba91e25',
}
