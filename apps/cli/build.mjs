import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const here = import.meta.dirname

/** One file that needs nothing beside it, so that a pipeline can keep just this. */
export const build = () =>
  bundle({
    entryPoints: [join(here, 'src/main.ts')],
    outfile: join(here, 'dist/main.js'),
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
    logLevel: 'warning',
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
