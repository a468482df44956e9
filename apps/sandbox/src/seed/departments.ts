interface Department {
  readonly name: string
  readonly home: 'jira' | 'azureDevOps'
  /** Invented for the sandbox, in words without spaces so that both trackers can hold them. */
  readonly objectives: readonly [string, ...string[]]
  /** Runs its space by itself in Jira, and this person administers it and nothing else. Invented like every person here. */
  readonly administrator?: string
}

/** Where each department's projects live in the sandbox: about half of the portfolio in either tracker. */
export const departments: Readonly<Record<string, Department>> = {
  BEIS: {
    name: 'Business, Energy and Industrial Strategy',
    home: 'azureDevOps',
    objectives: ['net-zero-2050', 'secure-energy', 'productive-economy'],
  },
  CO: { name: 'Cabinet Office', home: 'azureDevOps', objectives: ['efficient-government', 'resilient-services'] },
  DCMS: { name: 'Digital, Culture, Media and Sport', home: 'jira', objectives: ['connected-country', 'thriving-culture'] },
  DEFRA: {
    name: 'Environment, Food and Rural Affairs',
    home: 'jira',
    objectives: ['cleaner-environment', 'flood-resilience', 'rural-growth'],
  },
  DFE: { name: 'Education', home: 'jira', objectives: ['skills-for-jobs', 'good-school-places'] },
  DFT: { name: 'Transport', home: 'jira', objectives: ['connected-regions', 'reliable-journeys', 'net-zero-2050'] },
  DHSC: { name: 'Health and Social Care', home: 'jira', objectives: ['shorter-waits', 'modern-hospitals'] },
  DLUHC: { name: 'Levelling Up, Housing and Communities', home: 'jira', objectives: ['safer-homes', 'levelling-up'] },
  DWP: { name: 'Work and Pensions', home: 'azureDevOps', objectives: ['people-into-work', 'simple-benefits'] },
  FCDO: {
    name: 'Foreign, Commonwealth and Development',
    home: 'jira',
    objectives: ['global-presence', 'secure-networks'],
    administrator: 'leila',
  },
  HMLR: { name: 'Land Registry', home: 'azureDevOps', objectives: ['digital-land-data'] },
  HMRC: { name: 'Revenue and Customs', home: 'jira', objectives: ['simple-tax', 'working-borders', 'fewer-errors'] },
  HMT: { name: 'Treasury', home: 'azureDevOps', objectives: ['efficient-government'] },
  HO: {
    name: 'Home Office',
    home: 'azureDevOps',
    objectives: ['safer-streets', 'working-borders', 'digital-by-default'],
    administrator: 'ingrid',
  },
  MOD: { name: 'Defence', home: 'azureDevOps', objectives: ['defend-the-realm', 'modern-forces', 'equipment-on-time'] },
  MOJ: { name: 'Justice', home: 'jira', objectives: ['fewer-reoffenders', 'swift-justice'] },
  NCA: { name: 'National Crime Agency', home: 'azureDevOps', objectives: ['safer-streets'] },
  ONS: { name: 'Office for National Statistics', home: 'azureDevOps', objectives: ['trusted-statistics'] },
}
