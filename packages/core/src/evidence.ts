/** Evidence packs, for whoever verifies them without a site. */
export { readPack } from './ledger/pack.ts'
export { packPage } from './ledger/pack-page.ts'
export { type DecisionChecked, type EnforcementChecked, type PackChecked, type SubjectChecked, verifyPack } from './ledger/verify-pack.ts'
