// Builds every app, at the same time. Each apps/*/build.mjs exports build() and runs by itself as well.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const apps = ['jira', 'azure-devops', 'cli', 'sandbox']

const buildOne = async (app) => {
  const script = pathToFileURL(join(import.meta.dirname, 'apps', app, 'build.mjs'))
  const module = await import(script.href)
  return await module.build()
}

/** Answers what was built with a budget, in bytes; rejects with everything that did not build. */
export const build = async () => {
  const results = await Promise.allSettled(apps.map(buildOne))
  const failed = results.flatMap(({ reason }, place) => (reason === undefined ? [] : [`apps/${apps[place]}: ${reason.message ?? reason}`]))
  if (failed.length > 0) throw new Error(`Did not build\n${failed.join('\n')}`)
  return results.flatMap(({ value }) => (Array.isArray(value) ? value : []))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  try {
    await build()
    console.log(`Built ${apps.length} apps in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
