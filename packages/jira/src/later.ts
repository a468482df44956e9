/** What is seldom asked for beside judging, in one chunk that the app's functions load then. */
export { changesOf } from './guard/changing.ts'
export { linksOf } from './links/links.ts'
