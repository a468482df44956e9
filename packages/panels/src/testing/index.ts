export * from './fake-client.ts'
export * from './fake-host.ts'
