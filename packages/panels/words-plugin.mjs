import { readFile } from 'node:fs/promises'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { transform } from 'esbuild'

const catalogue = /[\\/]words[\\/][a-z]+\.[a-z]{2}\.ts$/

const evaluate = async (source) => {
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

/** esbuild plugin: turns catalogues of ICU messages into compiled ones, so that no message parser ships. A message that cannot be parsed stops the build. */
export const wordsPlugin = () => ({
  name: 'words',
  setup(build) {
    build.onLoad({ filter: catalogue }, async ({ path }) => {
      const { words } = await evaluate(await readFile(path, 'utf8'))
      const compiled = Object.fromEntries(Object.entries(words).map(([id, message]) => [id, compileMessageOrThrow(message)]))
      return { contents: `export const words = ${JSON.stringify(compiled)}`, loader: 'js' }
    })
  },
})
