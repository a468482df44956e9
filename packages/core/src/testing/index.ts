export { callAs, exampleMapping, exampleSite, people, readyProject } from './example-site.ts'
export { fakeShelf, type KeptDocuments } from './fake-shelf.ts'
export { type FakeSite, type FakeSiteOptions, fakeSite } from './fake-site.ts'
export type { FakeChange, FakeItem } from './fake-tracker.ts'
