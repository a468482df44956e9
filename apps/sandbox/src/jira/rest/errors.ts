/** An answer that Jira gives instead of what was asked. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal'
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  constructor(status: JiraRefusal['status'], body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`Jira answers ${status}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export const refuse = (status: JiraRefusal['status'], ...errorMessages: readonly string[]): never => {
  throw new JiraRefusal(status, { errorMessages, errors: {} })
}
export const refuseFields = (errors: Readonly<Record<string, string>>): never => {
  throw new JiraRefusal(400, { errorMessages: [], errors })
}
export const noSuchIssue = (): never => refuse(404, 'Issue does not exist or you do not have permission to see it.')
export const invalidPayload = (): never => refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.')
