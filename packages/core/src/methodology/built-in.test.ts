import { expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { isBuiltIn } from './built-in.ts'
import { allBuiltIns } from './catalogue.ts'

const generated = (): string => {
  const lines = allBuiltIns
    .map((template) => `  '${template.id} ${template.version}': '${hashOf(template)}',`)
    .sort()
    .join('\n')
  return `/** Content hashes of the templates that come with the product; written by \`npx vitest run built-in --update\`. */\nexport const builtInHashes: Readonly<Record<string, string>> = {\n${lines}\n}\n`
}

it('knows every built-in template by its hash, and no other', async () => {
  await expect(generated()).toMatchFileSnapshot('./built-in-hashes.ts')
  expect(allBuiltIns.map((template) => isBuiltIn(hashOf(template)))).toEqual(allBuiltIns.map(() => true))
  expect(isBuiltIn(hashOf({ ...allBuiltIns[0], name: 'Other' }))).toBe(false)
})
