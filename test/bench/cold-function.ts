import { readFileSync } from 'node:fs'
import { type ForgeFetch, invoke, loadFunctions } from '@plumbline/sandbox/forge-runtime'
import type { Replay } from './cold.ts'

/** A process of its own that loads a Forge app's functions and asks one of them once; what it reaches answers at once, as it was recorded. */
const { folder, handler, given, answers, now }: Replay = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))

const fetch: ForgeFetch = async (reach, path, init) => {
  const key = JSON.stringify([reach, path, init?.method, init?.body])
  const found = answers[key]
  if (found === undefined) throw new Error(`Not recorded: ${key}`)
  return new Response(found.status === 204 ? null : found.body, found)
}
const runtime = {
  appContext: { appId: 'cold', environmentId: 'cold', installation: { ari: {}, contexts: [] }, permissions: { scopes: [], external: {} } },
  lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
  contextAri: 'ari:cloud:jira::site/cold',
  aaid: 'cold',
  metrics: { counter: () => ({ incr: () => undefined }), timing: () => ({ measure: () => ({ stop: () => undefined }) }) },
  externalAuth: [],
  tracing: { traceId: '', spanId: '' },
  proxy: { token: '' },
  container: {},
}

const shift = now - Date.now()
const began = performance.now()
const asked = loadFunctions(folder, {
  now: () => Date.now() + shift,
  log: (level, text) => level === 'error' && console.error(text),
})(handler)
const loaded = performance.now()
const answer = await invoke({ runtime, fetch }, 25, () => asked(...given))
const answered = performance.now()
process.stdout.write(JSON.stringify({ load: loaded - began, answer: answered - loaded, said: answer }))
