// Builds every app. Each apps/*/build.mjs exports build() and runs by itself as well.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const apps = ['jira', 'azure-devops', 'cli', 'sandbox']
const started = performance.now()

const results = await Promise.allSettled(
  apps.map(async (app) => {
    const script = join(import.meta.dirname, 'apps', app, 'build.mjs')
    if (!existsSync(script)) throw new Error(`apps/${app}/build.mjs is missing`)
    const { build } = await import(pathToFileURL(script).href)
    await build()
  }),
)

const failed = results.flatMap((result, place) => (result.status === 'rejected' ? [{ app: apps[place], reason: result.reason }] : []))
for (const { app, reason } of failed) console.error(`apps/${app} did not build: ${reason instanceof Error ? reason.message : reason}`)
if (failed.length > 0) process.exitCode = 1
else console.log(`Built ${apps.length} apps in ${((performance.now() - started) / 1000).toFixed(1)} s`)
