import { requestJira, view } from '@forge/bridge'
import { mountMoveRule, type OpenedRule } from '@plumbline/panels/move-rule'
import { client } from '../client.ts'
import { openHost, rootOf } from '../host.ts'

/** What Jira's workflow editor asks for when somebody saves (assumption forge-rule-configuration). */
type Ask = (
  command: 'setWorkflowRuleConfigurationCallback',
  data: { readonly data: { readonly onConfigure: () => Promise<string> } },
) => Promise<unknown>
declare global {
  var __bridge: { readonly callBridge: Ask } | undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The app's own field by the name that Jira gives fields of apps (assumption forge-field-key). */
const ownField = async (): Promise<string | undefined> => {
  const answer = await requestJira('/rest/api/3/field')
  const fields = (await answer.json()) as readonly { readonly id: string; readonly key?: string }[]
  return fields.find(({ key }) => key?.endsWith('/static/plumbline-gates'))?.id
}

const { host } = await openHost()
const { moduleKey, extension } = await view.getContext()
const config = text(extension['validatorConfig'])
let kept = config
/** Nothing is better than a rule that holds another gate than before: what stands is kept where nothing else can be. */
const toKeep = async (): Promise<string> => {
  const found = kept ?? config
  if (found === undefined) throw new Error('Choose the gate first.')
  return found
}
const opened: OpenedRule = {
  kind: moduleKey === 'plumbline-gate-explained' ? 'explain' : 'hold',
  editing: extension['entryPoint'] !== 'view',
  isNew: extension['entryPoint'] === 'create',
  config,
  field: await ownField().catch(() => undefined),
}
if (opened.editing) await globalThis.__bridge?.callBridge('setWorkflowRuleConfigurationCallback', { data: { onConfigure: toKeep } })
mountMoveRule(rootOf(), { client, host, opened, changed: (next) => void (kept = next) })
