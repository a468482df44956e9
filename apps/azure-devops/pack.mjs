import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { staging } from './build.mjs'
import { rezip } from './rezip.mjs'

// `pnpm pack:azure-devops [--publisher NAME]`: packs the built extension to a .vsix with the vendor's packager, the same bytes for the same build.

const here = dirname(fileURLToPath(import.meta.url))
const tools = createRequire(join(here, '../../test/forge-tools/package.json'))
const tfx = join(dirname(tools.resolve('tfx-cli/package.json')), '_build/tfx-cli.js')

/** Packs what stands in the staging folder; returns where the .vsix is. */
export const pack = async ({ publisher, output = join(here, 'dist') } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-vsix-'))
  const own = publisher === undefined ? [] : ['--publisher', publisher]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      tfx,
      'extension',
      'create',
      ...['--root', staging, '--manifest-globs', 'vss-extension.json', '--output-path', `${folder}/`],
      ...['--no-color', '--no-prompt', '--json'],
      ...own,
    ])
    const made = JSON.parse(stdout)
    await mkdir(output, { recursive: true })
    const path = join(output, `${made.publisher}.${made.extensionId}-${made.version}.vsix`)
    await writeFile(path, rezip(await readFile(made.path)))
    return path
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { publisher: { type: 'string' } },
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
  })
  const path = await pack(values)
  process.stdout.write(
    `The extension stands in ${path}.\nUpload it as a private extension at https://marketplace.visualstudio.com/manage and share it with your organisation; in Azure DevOps Server, add it under Extensions.\n`,
  )
}
