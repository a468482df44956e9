/** What an app's page asks of the host through its bridge; each command reads the part that is its own. */
export interface Given {
  readonly functionKey?: string
  readonly payload?: unknown
  readonly restPath?: string
  readonly fetchRequestInit?: {
    readonly method?: string
    readonly body?: string | null
    readonly headers?: readonly (readonly [string, string])[]
  }
  readonly id?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly actions?: readonly { readonly text: string; readonly onClick?: () => unknown }[]
  readonly isAutoDismiss?: boolean
  readonly url?: string
  readonly target?: string
  readonly issueKey?: string
  readonly moduleKey?: string
  readonly projectKey?: string
  readonly resource?: string | null
  readonly onClose?: (payload: unknown) => unknown
  readonly size?: unknown
  readonly context?: unknown
  readonly closeOnEscape?: boolean
  readonly event?: string
  readonly callback?: (payload: unknown) => unknown
  readonly data?: { readonly onConfigure?: () => Promise<string> }
}

/** What a host page says to its own script. */
export interface PageData {
  readonly resources: string
  readonly token: string
  readonly surface: { readonly issue: string } | { readonly page: string } | { readonly rule: object } | null
  readonly context: Readonly<Record<string, unknown>> | null
  readonly appPath: string
  /** Where the app's modules have pages of their own, by module key. */
  readonly modulePages: Readonly<Record<string, string>>
  readonly basePath: string
}
