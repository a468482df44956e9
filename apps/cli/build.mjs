import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { withoutClients } from './without-clients.mjs'

const here = import.meta.dirname

const bundled = (name) =>
  bundle({
    entryPoints: [join(here, `src/${name}.ts`)],
    outfile: join(here, `dist/${name}.js`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    keepNames: true,
    // The vendor's client is CommonJS and asks for Node's own modules.
    banner: {
      js: "#!/usr/bin/env node\nimport{createRequire as __requireOf}from'node:module';import{dirname as __dirnameOf}from'node:path';import{fileURLToPath as __pathOf}from'node:url';const require=__requireOf(import.meta.url),__filename=__pathOf(import.meta.url),__dirname=__dirnameOf(__filename);",
    },
    plugins: [withoutClients],
    logLevel: 'warning',
  })

/** `main.js` needs nothing beside it, so that a pipeline can keep just this; `portfolio` finds the exact solver in the two files beside it. */
export const build = async () => {
  await Promise.all([bundled('main'), bundled('solver')])
  copyFileSync(createRequire(import.meta.url).resolve('highs/runtime'), join(here, 'dist/highs.wasm'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
