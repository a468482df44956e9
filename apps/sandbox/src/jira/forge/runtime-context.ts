import { randomUUID } from 'node:crypto'
import { appAccountId, type User } from '../model.ts'
import type { InstalledApp } from './manifest.ts'

interface Running {
  readonly app: InstalledApp
  readonly installationId: string
  readonly installContext: string
  readonly installation: unknown
  readonly moduleKey: string
  readonly user: User | undefined
  /** When its time is over. */
  readonly until: number
}

/** What the runtime tells a running function of itself. */
export const runtimeOf = ({ app, installationId, installContext, installation, moduleKey, user, until }: Running): unknown => ({
  appContext: {
    appId: app.appId,
    appVersion: '1.0.0',
    environmentId: app.environmentId,
    environmentType: 'DEVELOPMENT',
    invocationId: randomUUID(),
    installationId,
    moduleKey,
    installation,
    permissions: { scopes: app.scopes, external: {} },
  },
  lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, until - Date.now()) },
  contextAri: installContext,
  aaid: user?.accountId ?? appAccountId,
  metrics: { counter: () => ({ incr: () => undefined }), timing: () => ({ measure: () => ({ stop: () => undefined }) }) },
  externalAuth: [],
  tracing: { traceId: randomUUID(), spanId: randomUUID() },
  proxy: { token: '' },
  container: {},
})
