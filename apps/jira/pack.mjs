import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { staging } from './build.mjs'

// `pnpm pack:jira [--app-id ARI]`: completes the built app to what `forge deploy` takes, and says what to do with it.
const { values } = parseArgs({
  options: { 'app-id': { type: 'string' } },
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
})

const placeholder = 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000'
const manifest = await readFile(join(staging, 'manifest.yml'), 'utf8')
const id = values['app-id']
if (id !== undefined && !/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/.test(id))
  throw new Error(`"${id}" is no app id; \`forge register\` prints one like ${placeholder}.`)
await writeFile(join(staging, 'manifest.yml'), id === undefined ? manifest : manifest.replace(placeholder, id))

const { version } = JSON.parse(await readFile(new URL('./package.json', import.meta.url), 'utf8'))
await writeFile(
  join(staging, 'package.json'),
  `${JSON.stringify({ name: 'plumbline-jira', version, private: true, license: 'Apache-2.0' }, null, 2)}\n`,
)

process.stdout.write(
  `The app stands in ${staging}. There:\n${id === undefined ? '  forge register        (once: it puts your own app id into manifest.yml)\n' : ''}  forge deploy\n  forge install --product jira --site <your site>.atlassian.net\n`,
)
