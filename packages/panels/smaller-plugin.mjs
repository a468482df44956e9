import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { minify } from '@swc/core'

/** What esbuild made small, smaller: four of a hundred bytes that pages and functions load. `module: false` for CommonJS. */
export const smaller = async (code, { module }) => (await minify(code, { module, compress: true, mangle: { toplevel: true } })).code

/** esbuild plugin: every script that comes out is made smaller, and written where the build would have written it. */
export const smallerPlugin = () => ({
  name: 'smaller',
  setup(build) {
    const keeps = build.initialOptions.write === false
    build.initialOptions.write = false
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        if (file.path.endsWith('.js')) file.contents = Buffer.from(await smaller(file.text, { module: true }))
        if (keeps) continue
        await mkdir(dirname(file.path), { recursive: true })
        await writeFile(file.path, file.contents)
      }
    })
  },
})
