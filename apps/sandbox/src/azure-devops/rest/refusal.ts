/** An answer in Azure DevOps' error envelope. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly typeKey: string
  readonly customProperties: Readonly<Record<string, unknown>> | undefined

  constructor(status: number, typeKey: string, message: string, customProperties?: Readonly<Record<string, unknown>>) {
    super(message)
    this.status = status
    this.typeKey = typeKey
    this.customProperties = customProperties
  }

  get body(): Readonly<Record<string, unknown>> {
    const namespace = 'Microsoft.TeamFoundation.WorkItemTracking.Server'
    return {
      $id: '1',
      ...(this.customProperties === undefined ? {} : { customProperties: this.customProperties }),
      innerException: null,
      message: this.message,
      typeName: `${namespace}.${this.typeKey}, ${namespace}`,
      typeKey: this.typeKey,
      errorCode: 0,
      eventId: this.typeKey === 'RuleValidationException' ? 3200 : 3000,
    }
  }
}

export const noSuchItem = (id: number | string): Refusal =>
  new Refusal(
    404,
    'WorkItemUnauthorizedAccessException',
    `TF401232: Work item ${id} does not exist, or you do not have permissions to read it.`,
  )

export const noSuchField = (name: string): Refusal =>
  new Refusal(400, 'WorkItemTrackingFieldDefinitionNotFoundException', `TF51535: Cannot find field ${name}.`)

export const denied = (what: string): Refusal =>
  new Refusal(403, 'AccessDeniedException', `TF401027: You need the ${what} permission to perform this action.`)
