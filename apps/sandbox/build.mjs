import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const here = import.meta.dirname
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const external = Object.keys(dependencies).filter((name) => !name.startsWith('@plumbline/'))

/** A function of the app whose memory is held runs in a process of its own, which starts with this. */
const apart = 'apart-child.mjs'

/** The workspace's own sources go in; installed packages stay where they are, and the apps are served as they were built. */
export const build = async () => {
  await bundle({
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
  copyFileSync(join(here, 'src/jira/forge', apart), join(here, 'dist', apart))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
