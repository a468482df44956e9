/** What goes over the wire between host and extension, each as one JSON text. */
interface Message {
  readonly id: number
  readonly methodName?: string
  readonly instanceId?: string
  readonly instanceContext?: unknown
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
  readonly handshakeToken?: string
  readonly serializationSettings?: { readonly includeUnderscoreProperties?: boolean }
}

type Method = (...given: never[]) => unknown
export type Exposed = Readonly<Record<string, unknown>>

const proxied = '__proxyFunctions'
const deepest = 100

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The host's end of the extension SDK's protocol over `postMessage`. It pins the origin that it was made for. */
export class Channel {
  readonly #window: Window
  readonly #origin: string
  readonly #objects = new Map<string, Exposed>()
  readonly #functions = new Map<string, Method>()
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  #nextMessage = 1
  #nextFunction = 1

  constructor(target: Window, origin: string) {
    this.#window = target
    this.#origin = origin
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source === this.#window && (event.origin === this.#origin || event.origin === 'null')) this.#receive(event.data)
    })
  }

  register(instanceId: string, instance: Exposed): void {
    this.#objects.set(instanceId, instance)
  }

  /** Calls a method of what the extension registered; without a name the object itself comes back as proxies. */
  invoke(
    instanceId: string,
    methodName: string,
    params: readonly unknown[] = [],
    instanceContext?: unknown,
    underscores = false,
  ): Promise<unknown> {
    const id = this.#nextMessage
    this.#nextMessage += 1
    const settings = underscores ? { includeUnderscoreProperties: true } : undefined
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({
        id,
        methodName,
        instanceId,
        instanceContext,
        params: this.#pack(params, underscores),
        ...(settings ? { serializationSettings: settings } : {}),
      })
    })
  }

  #send(message: Message): void {
    this.#window.postMessage(JSON.stringify(message), '*')
  }

  #receive(data: unknown): void {
    if (typeof data !== 'string') return
    let message: Message
    try {
      message = JSON.parse(data) as Message
    } catch {
      return
    }
    if (!isObject(message) || typeof message.id !== 'number') return
    if (message.instanceId !== undefined) void this.#answer(message, message.instanceId)
    else this.#settle(message)
  }

  #settle(message: Message): void {
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error !== undefined) waiting?.reject(this.#unpack(message.error))
    else waiting?.resolve(this.#unpack(message.result))
  }

  async #answer(message: Message, instanceId: string): Promise<void> {
    const underscores = message.serializationSettings?.includeUnderscoreProperties === true
    const token = message.handshakeToken === undefined ? {} : { handshakeToken: message.handshakeToken }
    try {
      const result = await this.#call(message, instanceId)
      this.#send({ id: message.id, result: this.#pack([result], underscores)?.[0], ...token })
    } catch (failure) {
      this.#send({ id: message.id, error: this.#pack([described(failure)], true)?.[0], ...token })
    }
  }

  async #call(message: Message, instanceId: string): Promise<unknown> {
    const given = (Array.isArray(message.params) ? this.#unpack(message.params) : []) as never[]
    if (instanceId === proxied) {
      const method = this.#functions.get(message.methodName ?? '')
      if (!method) throw new Error(`RPC method not found: ${message.methodName}`)
      return method(...given)
    }
    const instance = this.#objects.get(instanceId)
    if (!instance) throw new Error(`The registered object ${instanceId} could not be found.`)
    if (!message.methodName) return instance
    const method = instance[message.methodName]
    if (typeof method !== 'function') throw new Error(`RPC method not found: ${message.methodName}`)
    return (method as Method)(...given)
  }

  #pack(values: readonly unknown[], underscores: boolean): unknown[] {
    return values.map((value) => this.#packed(value, underscores, 1)) as unknown[]
  }

  /** Functions become numbers that the other side calls back by; dates are marked; what starts with `_` stays at home unless asked for. */
  #packed(value: unknown, underscores: boolean, depth: number): unknown {
    if (typeof value === 'function') {
      const id = this.#nextFunction
      this.#nextFunction += 1
      this.#functions.set(`proxy${id}`, value as Method)
      return { __proxyFunctionId: id, _channelId: 1 }
    }
    if (!isObject(value) || depth > deepest) return value
    if (value instanceof Date) return { __proxyDate: value.getTime() }
    if (Array.isArray(value)) return value.map((each) => this.#packed(each, underscores, depth + 1))
    const members = Object.entries(value).filter(
      ([name, member]) => member !== undefined && member !== null && (underscores || !name.startsWith('_')),
    )
    return Object.fromEntries(members.map(([name, member]) => [name, this.#packed(member, underscores, depth + 1)]))
  }

  #unpack(value: unknown): unknown {
    if (!isObject(value)) return value
    if (Array.isArray(value)) return value.map((each) => this.#unpack(each))
    const { __proxyFunctionId: proxy, __proxyDate: date } = value
    if (typeof proxy === 'number') return (...given: unknown[]) => this.invoke(proxied, `proxy${proxy}`, given, {}, true)
    if (typeof date === 'number') return new Date(date)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.#unpack(member)]))
  }
}

const described = (failure: unknown): Record<string, unknown> =>
  failure instanceof Error
    ? { ...failure, name: failure.name, message: failure.message, stack: failure.stack }
    : { message: String(failure) }
