import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { type Expression, ExpressionRefused, parseExpression } from '../expression/parse.ts'

const key = z.string()
const Resolver = z.object({ function: key })
const Page = z.object({ key, title: z.string(), resource: key, resolver: z.optional(Resolver) })
const Index = z.union([z.string(), z.object({ name: z.string(), range: z.array(z.string()), partition: z.optional(z.array(z.string())) })])
const Entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) })),
  indexes: z.optional(z.array(Index)),
})
const Consumer = z.object({
  key,
  queue: z.string(),
  function: z.optional(key),
  resolver: z.optional(z.object({ function: key, method: z.optional(z.string()) })),
})
const Scope = z.union([z.array(z.string()), z.record(z.string(), z.unknown())])

/** What the local platform reads of a Forge app's manifest. */
const Manifest = z.object({
  app: z.object({ id: z.string(), name: z.optional(z.string()), storage: z.optional(z.object({ entities: z.optional(z.array(Entity)) })) }),
  modules: z.object({
    'jira:issuePanel': z.optional(z.array(Page)),
    'jira:globalPage': z.optional(z.array(Page)),
    'jira:adminPage': z.optional(z.array(Page)),
    'jira:customField': z.optional(z.array(z.object({ key, name: z.string(), type: z.string() }))),
    'jira:workflowValidator': z.optional(
      z.array(
        z.object({
          key,
          name: z.string(),
          description: z.optional(z.string()),
          expression: z.optional(z.string()),
          function: z.optional(key),
          resolver: z.optional(Resolver),
          edit: z.optional(z.object({ resource: key })),
          view: z.optional(z.object({ resource: key })),
          errorMessage: z.optional(z.unknown()),
          projectTypes: z.optional(z.array(z.enum(['company-managed', 'team-managed']))),
        }),
      ),
    ),
    trigger: z.optional(z.array(z.object({ key, function: key, events: z.array(z.string()) }))),
    scheduledTrigger: z.optional(z.array(z.object({ key, function: key, interval: z.string() }))),
    consumer: z.optional(z.array(Consumer)),
    function: z.array(z.object({ key, handler: z.string(), timeoutSeconds: z.optional(z.int()) })),
  }),
  resources: z.optional(z.array(z.object({ key, path: z.string() }))),
  permissions: z.optional(
    z.object({
      scopes: z.optional(Scope),
      content: z.optional(z.record(z.string(), z.unknown())),
      external: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>
export type Entity = z.infer<typeof Entity>
export type AppPage = z.infer<typeof Page>

/** A workflow validator that the app brings: an expression that Jira works out, or a function of the app. */
export interface AppValidator {
  readonly key: string
  readonly name: string
  readonly description: string
  /** In which kinds of projects it may stand; company-managed ones where the manifest names none. */
  readonly projectTypes: readonly ('company-managed' | 'team-managed')[]
  readonly judges: { readonly expression: Expression } | { readonly function: string }
  /** Its page in the workflow editor, where it has one. */
  readonly page?: AppPage
  readonly errorMessage?: string
}

/** The app as it is installed on the local site. */
export interface InstalledApp {
  readonly folder: string
  readonly appId: string
  readonly environmentId: string
  readonly name: string
  readonly manifest: Manifest
  readonly scopes: readonly string[]
  readonly panel: AppPage | undefined
  readonly page: AppPage | undefined
  readonly adminPage: AppPage | undefined
  readonly customFields: readonly { readonly key: string; readonly name: string; readonly type: string }[]
  readonly validators: readonly AppValidator[]
}

type ValidatorModule = NonNullable<Manifest['modules']['jira:workflowValidator']>[number]

const judgesOf = ({ key: module, expression, function: handler }: ValidatorModule): AppValidator['judges'] => {
  if ((expression === undefined) === (handler === undefined))
    throw new Error(`The workflow validator "${module}" must have either a function or expression.`)
  if (expression === undefined) return { function: handler ?? '' }
  try {
    return { expression: parseExpression(expression) }
  } catch (error) {
    if (error instanceof ExpressionRefused)
      throw new Error(`The workflow validator "${module}" cannot be configured. ${error.message}`, { cause: error })
    throw error
  }
}

const validatorsOf = (manifest: Manifest): readonly AppValidator[] =>
  (manifest.modules['jira:workflowValidator'] ?? []).map((module) => ({
    key: module.key,
    name: module.name,
    description: module.description ?? '',
    projectTypes: module.projectTypes ?? ['company-managed'],
    judges: judgesOf(module),
    ...(module.edit ? { page: { key: module.key, title: module.name, resource: module.edit.resource, resolver: module.resolver } } : {}),
    ...(typeof module.errorMessage === 'string' ? { errorMessage: module.errorMessage } : {}),
  }))

const scopesOf = (manifest: Manifest): readonly string[] => {
  const scopes = manifest.permissions?.scopes ?? []
  return Array.isArray(scopes) ? scopes : Object.keys(scopes)
}

/** Reads the built app of a folder: its manifest must be one that this platform can run. */
export const installApp = (folder: string): InstalledApp => {
  const path = join(folder, 'manifest.yml')
  if (!existsSync(path)) throw new Error(`There is no built Forge app in ${folder}. Build it first: node build.mjs.`)
  const manifest = z.parse(Manifest, parse(readFileSync(path, 'utf8')))
  return {
    folder,
    appId: manifest.app.id.replace(/^ari:cloud:ecosystem::app\//u, ''),
    environmentId: 'f6a3bed3-0000-4000-8000-00000000a001',
    name: manifest.app.name ?? 'Plumbline',
    manifest,
    scopes: scopesOf(manifest),
    panel: manifest.modules['jira:issuePanel']?.[0],
    page: manifest.modules['jira:globalPage']?.[0],
    adminPage: manifest.modules['jira:adminPage']?.[0],
    customFields: manifest.modules['jira:customField'] ?? [],
    validators: validatorsOf(manifest),
  }
}
