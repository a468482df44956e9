import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const here = import.meta.dirname
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const external = Object.keys(dependencies).filter((name) => !name.startsWith('@plumbline/'))

/** The workspace's own sources go in; installed packages stay where they are, and the apps are served as they were built. */
export const build = () =>
  bundle({
    entryPoints: [join(here, 'src/main.ts')],
    outfile: join(here, 'dist/main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external,
    banner: {
      js: "import{createRequire as __requireOf}from'node:module';import{dirname as __dirnameOf}from'node:path';import{fileURLToPath as __pathOf}from'node:url';const require=__requireOf(import.meta.url),__filename=__pathOf(import.meta.url),__dirname=__dirnameOf(__filename);",
    },
    logLevel: 'warning',
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
