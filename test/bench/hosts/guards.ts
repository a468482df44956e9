import type { LocalJira } from '@plumbline/sandbox'

/** What is configured on a guarded transition, as the rule's page writes it. */
export const configured = { field: 'customfield_11000', types: [10001], slot: 1, unable: 'refuse' }

/** Holds every guarded transition of projects by this validator alone. */
export const guardBy = (jira: LocalJira, module: string): void =>
  jira.administrator.changeWorkflow('project', (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((transition) =>
      transition.validators.length === 0
        ? transition
        : { ...transition, validators: [{ id: 'measured', module, config: JSON.stringify(configured) }] },
    ),
  }))

/** Asks Jira as a person to move an issue; answers the status, and the milliseconds from the request to the answer. */
export const move = async (
  jira: LocalJira,
  person: string,
  key: string,
  transition: string,
): Promise<{ readonly status: number; readonly milliseconds: number }> => {
  const from = performance.now()
  const response = await fetch(`${jira.url}/rest/api/3/issue/${key}/transitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${jira.token(person)}` },
    body: JSON.stringify({ transition: { id: transition } }),
  })
  await response.arrayBuffer()
  return { status: response.status, milliseconds: performance.now() - from }
}
