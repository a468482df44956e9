import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The folder of the browser's sources: beside this file, or found from the bundle that this file became part of. */
const browserFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'src', 'azure-devops', 'browser')
}

let script: Promise<string> | undefined

/** The host's script for browsers, bundled once when it is first asked for. */
export const hostScript = (): Promise<string> => {
  script ??= build({
    entryPoints: [join(browserFolder(), 'host.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: false,
  }).then((built) => built.outputFiles[0]?.text ?? '')
  return script
}

export const hostSheet = (): Promise<string> => readFile(join(browserFolder(), 'host.css'), 'utf8')
