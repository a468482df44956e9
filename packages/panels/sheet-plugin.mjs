import { dirname, resolve } from 'node:path'
import * as esbuild from 'esbuild'

const sheet = /\.css\?inline$/

/** esbuild plugin: a style sheet as text, as Vite means `?inline`, for parts that bring their looks along when they are fetched. */
export const sheetPlugin = () => ({
  name: 'sheet',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: sheet }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.replace('?inline', '')),
      namespace: 'sheet',
    }))
    onLoad({ filter: /./, namespace: 'sheet' }, async ({ path }) => {
      const built = await esbuild.build({ entryPoints: [path], bundle: true, minify: true, write: false, target: 'es2022' })
      return { contents: built.outputFiles[0].text, loader: 'text' }
    })
  },
})

/** esbuild plugin: the themes of other hosts stay out of a host's pages. */
export const oneHostPlugin = (host) => ({
  name: 'one-host',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]look[\\/]tokens-[a-z-]+\.css$/ }, ({ path }) =>
      path.endsWith(`tokens-${host}.css`) ? undefined : { contents: '', loader: 'css' },
    )
  },
})
