import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Channel } from './channel.ts'

interface Sdk {
  readonly invokeRemoteMethod: (
    method: string,
    instance: string,
    params?: readonly unknown[],
    context?: unknown,
    settings?: unknown,
  ) => Promise<unknown>
  readonly getObjectRegistry: () => { register: (id: string, instance: unknown) => void }
}
type Listener = (event: { data: unknown; source: unknown; origin: string }) => void

/** Two windows that post to each other: the host's, where our end listens, and the extension's, where the SDK does. */
const hostListeners: Listener[] = []
const extensionListeners: Listener[] = []
const hostWindow = {
  postMessage: (data: unknown) =>
    queueMicrotask(() => hostListeners.forEach((tell) => tell({ data, source: extensionWindow, origin: 'http://extension' }))),
}
const extensionWindow = {
  postMessage: (data: unknown) =>
    queueMicrotask(() => extensionListeners.forEach((tell) => tell({ data, source: hostWindow, origin: 'http://host' }))),
}

let sdk: Sdk
let host: Channel

beforeAll(async () => {
  vi.stubGlobal('window', { addEventListener: (_: string, listener: Listener) => extensionListeners.push(listener) })
  for (const name of ['Node', 'Window']) vi.stubGlobal(name, class {})
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => hostListeners.push(listener))
  const folder = dirname(createRequire(import.meta.url).resolve('azure-devops-extension-sdk'))
  const root = folder.endsWith('esm') ? dirname(folder) : folder
  const xdm = await import(pathToFileURL(join(root, 'esm', 'XDM.js')).href)
  sdk = xdm.channelManager.addChannel(hostWindow)
  host = new Channel(extensionWindow as unknown as Window, 'http://extension')
})

// Other tests may share this process, and libraries take a window for a browser.
afterAll(() => vi.unstubAllGlobals())

describe("our end of the channel, against the SDK's own", () => {
  test('echoes the token of the handshake, so that the SDK trusts the channel', async () => {
    host.register('DevOps.HostControl', {
      initialHandshake: (options: { loaded: boolean }) => ({ contributionId: 'a.b.c', loaded: options.loaded }),
    })
    expect(await sdk.invokeRemoteMethod('initialHandshake', 'DevOps.HostControl', [{ loaded: false }])).toEqual({
      contributionId: 'a.b.c',
      loaded: false,
    })
  })

  test('hands out objects whose methods are called back, in both directions', async () => {
    const heard: unknown[] = []
    host.register('DevOps.ServiceManager', {
      getService: () => ({
        add: (one: number, other: number) => one + other,
        listen: (tell: (what: string) => void) => tell('from the host'),
      }),
    })
    const service = (await sdk.invokeRemoteMethod('getService', 'DevOps.ServiceManager', ['any'])) as {
      add: (...n: number[]) => Promise<number>
      listen: (tell: unknown) => Promise<void>
    }
    expect(await service.add(2, 3)).toBe(5)
    await service.listen((what: string) => heard.push(what))
    await vi.waitFor(() => expect(heard).toEqual(['from the host']))
  })

  test('keeps dates, and what starts with an underscore where it is asked for', async () => {
    host.register('data', { when: (at: Date) => ({ at, next: new Date(at.getTime() + 1), __etag: 4 }) })
    const proxied = (await sdk.invokeRemoteMethod('', 'data')) as { when: (at: Date) => Promise<Record<string, unknown>> }
    expect(await proxied.when(new Date(10))).toEqual({ at: new Date(10), next: new Date(11), __etag: 4 })
    expect(await sdk.invokeRemoteMethod('when', 'data', [new Date(10)])).not.toHaveProperty('__etag')
  })

  test('tells failures with their message and what else they carry', async () => {
    host.register('failing', {
      fail: () => {
        throw Object.assign(new Error('not here'), { status: 404 })
      },
    })
    await expect(sdk.invokeRemoteMethod('fail', 'failing')).rejects.toMatchObject({ message: 'not here', status: 404 })
    await expect(sdk.invokeRemoteMethod('none', 'failing')).rejects.toMatchObject({ message: 'RPC method not found: none' })
    await expect(sdk.invokeRemoteMethod('none', 'nowhere')).rejects.toMatchObject({
      message: 'The registered object nowhere could not be found.',
    })
  })

  test('reaches what the extension registered', async () => {
    sdk.getObjectRegistry().register('a.b.c', { onLoaded: (event: { id: number }) => `loaded ${event.id}` })
    const object = (await host.invoke('a.b.c', '', [], {})) as { onLoaded: (event: unknown) => Promise<string> }
    expect(await object.onLoaded({ id: 7 })).toBe('loaded 7')
    await expect(host.invoke('x.y.z', '')).rejects.toMatchObject({ message: 'The registered object x.y.z could not be found.' })
  })

  test('ignores other windows and other origins', async () => {
    const called = vi.fn()
    host.register('guarded', { call: called })
    const data = JSON.stringify({ id: 1, methodName: 'call', instanceId: 'guarded' })
    for (const listener of hostListeners) {
      listener({ data, source: extensionWindow, origin: 'http://elsewhere' })
      listener({ data, source: {}, origin: 'http://extension' })
      listener({ data: 'no json', source: extensionWindow, origin: 'http://extension' })
    }
    await Promise.resolve()
    expect(called).not.toHaveBeenCalled()
  })
})
