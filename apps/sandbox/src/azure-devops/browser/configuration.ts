/** What the server wrote into the page for the host's script. */
export interface Configuration {
  readonly root: string
  readonly kind: 'group' | 'hub'
  readonly themes: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>
  readonly tokens: { readonly page: string; readonly extension: string; readonly app: string }
  readonly frame: { readonly origin: string; readonly contributionId: string }
  readonly handshake: Readonly<Record<string, unknown>>
  readonly areas: Readonly<Record<string, string>>
  readonly project: { readonly id: string; readonly name: string } | null
  readonly item: WireItem | null
  readonly mayEdit: boolean
}

export interface WireItem {
  readonly id: number
  readonly rev: number
  readonly fields: Readonly<Record<string, unknown>>
}

export const configuration = (): Configuration | undefined => {
  const text = document.getElementById('host-configuration')?.textContent
  return text ? (JSON.parse(text) as Configuration) : undefined
}
