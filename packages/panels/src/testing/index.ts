export * from './fake-client.ts'
export * from './fake-host.ts'
export * from './fixtures-gate.ts'
export * from './fixtures-portfolio.ts'
