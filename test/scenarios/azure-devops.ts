import { randomUUID } from 'node:crypto'
import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { ask, callOf } from '../support/calls.ts'
import { azureDevOpsAuthorization, impatient, over } from '../support/sites.ts'
import type { Scenarios, Tried } from './scenario.ts'
import { type Answered, patchType, type Stage, setting, workItem } from './stage.ts'

type AzureDevOps = Stage<LocalAzureDevOps>

// Whatever the client is, the service is one (assumption ado-rules-for-every-client).
const home = '/Department%20for%20Tests'
const opened = 'Initiate'
const slot = 'Custom.PlumblineGate1'
const request = 'Custom.PlumblineRequest'
const mark = `G0|2099-12-31|${'a'.repeat(64)}`

const patch = (
  { send }: AzureDevOps,
  item: string,
  fields: Readonly<Record<string, unknown>>,
  person = 'lead',
  query = '',
): Promise<Answered> => send(person, 'PATCH', workItem(item, query), setting(fields), { type: patchType })

const create = ({ send }: AzureDevOps, type: string, fields: Readonly<Record<string, unknown>>, person = 'lead'): Promise<Answered> =>
  send(person, 'POST', `${home}/_apis/wit/workitems/$${type}?api-version=7.1`, setting(fields), { type: patchType })
const idIn = ({ text }: Answered): string => String((JSON.parse(text) as { id: number }).id)

/** What was made; where that was refused, a project that stands before its first gate. */
const madeOr = (stage: AzureDevOps, made: Answered): string => (made.status < 300 ? idIn(made) : stage.subject.ref('bare'))

const justMoved = async (stage: AzureDevOps, agent?: string): Promise<Tried> => ({
  item: stage.project,
  answers: [await stage.move(stage.project, opened, 'lead', agent)],
})

const drifts = async (stage: AzureDevOps): Promise<boolean> => !(await stage.held())

const batch = (
  stage: AzureDevOps,
  bodies: readonly (readonly [item: string, fields: Readonly<Record<string, unknown>>])[],
): Promise<Answered> =>
  stage.send(
    'lead',
    'PATCH',
    '/_apis/wit/$batch?api-version=7.1',
    bodies.map(([item, fields]) => ({
      method: 'PATCH',
      uri: workItem(item),
      headers: { 'Content-Type': patchType },
      body: setting(fields),
    })),
  )
const codeIn = (answered: Answered): Answered => ({
  ...answered,
  status: (JSON.parse(answered.text) as { value: { code: number }[] }).value[0]?.code ?? 0,
})

interface Rules {
  readonly value: readonly { readonly id: string; readonly name: string; readonly conditions: unknown; readonly actions: unknown }[]
}

/** The rules of the project type, as an administrator reads and writes them. */
const rulesAt = async ({ send }: AzureDevOps): Promise<{ readonly path: string; readonly rules: Rules['value'] }> => {
  const processes = JSON.parse((await send('pmo', 'GET', '/_apis/work/processes?api-version=7.1')).text) as {
    value: { typeId: string; customizationType: string }[]
  }
  const process = processes.value.find(({ customizationType }) => customizationType === 'inherited')?.typeId
  const types = JSON.parse((await send('pmo', 'GET', `/_apis/work/processes/${process}/workItemTypes?api-version=7.1`)).text) as {
    value: { name: string; referenceName: string }[]
  }
  const type = types.value.find(({ name }) => name === 'Project')?.referenceName
  const path = `/_apis/work/processes/${process}/workItemTypes/${type}/rules`
  return { path, rules: (JSON.parse((await send('pmo', 'GET', `${path}?api-version=7.1`)).text) as Rules).value }
}

/** Leaves a vote with a client that says it is the sponsor's, and then writes the request once more in the sponsor's name. */
const forgeVote = async (stage: AzureDevOps): Promise<void> => {
  const { subject, site, project } = stage
  const view = await stage.use('sponsor', 'gate.open', { item: project })
  const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
  const act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', comment: { text: 'Fine' } }
  await ask(subject.ports('lead'), callOf(await subject.actor('sponsor')), 'governance.act', { item: project, act })
  const { fields } = JSON.parse((await stage.send('lead', 'GET', workItem(project))).text) as { fields: Record<string, string> }
  const wish = JSON.parse(fields[request] ?? '{}') as { act: string }
  site.administrator.grant('bypassRules', 'lead', true)
  const forged = { [request]: JSON.stringify({ ...wish, again: 1 }), 'System.ChangedBy': 'sponsor@contoso.example' }
  await patch(stage, project, forged, 'lead', '&bypassRules=true')
  site.administrator.grant('bypassRules', 'lead', false)
}

/** Nobody can decide on what the product could not read; then the move is tried. */
const unreadable = async (stage: AzureDevOps): Promise<Tried> => {
  await stage.refresh()
  await stage.pass().catch(() => undefined)
  return justMoved(stage)
}

export const azureDevOpsScenarios: Scenarios<Stage<LocalAzureDevOps>> = {
  form: (stage) => justMoved(stage, 'Mozilla/5.0 (the work item form in a browser)'),
  rest: (stage) => justMoved(stage),
  automation: (stage) => justMoved(stage, 'a pipeline with the token of its own build identity'),
  mobile: (stage) => justMoved(stage, 'Azure DevOps on a telephone'),
  bulk: async (stage) => ({ item: stage.project, answers: [codeIn(await batch(stage, [[stage.project, { 'System.State': opened }]]))] }),

  createdBehind: async (stage) => {
    const made = await create(stage, 'Project', { 'System.Title': 'Straight to work', 'System.State': opened })
    return { item: madeOr(stage, made), answers: [made] }
  },

  // A CSV or Excel import writes through the same service, a row a work item.
  imported: async (stage) => {
    const made = await create(stage, 'Project', { 'System.Title': 'From a file', 'System.State': opened, 'System.Tags': 'imported' })
    const changed = codeIn(await batch(stage, [[stage.subject.ref('bare'), { 'System.State': opened }]]))
    return { item: madeOr(stage, made), answers: [made, changed] }
  },

  // A type of the same process that no rule is for, with a state of the same name.
  typeChanged: async (stage) => {
    stage.site.administrator.addState('Task', opened)
    const made = idIn(await create(stage, 'Task', { 'System.Title': 'Only a task' }))
    const moved = await stage.move(made, opened)
    const changed = await patch(stage, made, { 'System.WorkItemType': 'Project' })
    return { item: made, answers: [moved, changed] }
  },

  leftPortfolio: async (stage) => {
    const changed = await patch(stage, stage.project, { 'System.WorkItemType': 'Task', 'System.State': 'New' })
    return { item: stage.project, answers: [changed], worked: changed.status < 300, left: true }
  },

  movedElsewhere: async (stage) => {
    const { project } = stage.site.administrator.unruledProcess('Elsewhere')
    const drift = await drifts(stage)
    await patch(stage, stage.project, { 'System.TeamProject': project })
    const moved = await stage.move(stage.project, opened)
    await patch(stage, stage.project, { 'System.TeamProject': 'Department for Tests' })
    return { item: stage.project, answers: [moved], drift }
  },

  workflowSwitched: async (stage) => {
    const { process } = stage.site.administrator.unruledProcess('Elsewhere')
    const migrate = (typeId: string | undefined) =>
      stage.send('pmo', 'POST', `${home}/_apis/wit/projectprocessmigration?api-version=7.1-preview.1`, { typeId })
    const { path } = await rulesAt(stage)
    await migrate(process)
    const drift = await drifts(stage)
    const moved = await stage.move(stage.project, opened)
    await migrate(path.split('/')[4])
    return { item: stage.project, answers: [moved], drift }
  },

  // States are reached from everywhere: one that no rule is for lies behind all gates.
  unguardedState: async (stage) => ({ item: stage.project, answers: [await stage.move(stage.project, 'Benefits review')] }),

  stateAdded: async (stage) => {
    stage.site.administrator.addState('Project', 'Working')
    const moved = await stage.move(stage.project, 'Working')
    return { item: stage.project, answers: [moved], named: () => stage.phaseUnknown(stage.project) }
  },

  ruleEdited: async (stage) => {
    const { path, rules } = await rulesAt(stage)
    const rule = rules.find(({ name }) => name.includes('G0'))
    const write = (isDisabled: boolean) => stage.send('pmo', 'PUT', `${path}/${rule?.id}?api-version=7.1`, { ...rule, isDisabled })
    await write(true)
    const drift = await drifts(stage)
    const moved = await stage.move(stage.project, opened, 'pmo')
    await write(false)
    return { item: stage.project, answers: [moved], drift }
  },

  memberForAMinute: async (stage) => {
    stage.site.administrator.grant('writers', 'lead', true)
    const moved = await patch(stage, stage.project, { [slot]: mark, 'System.State': opened })
    stage.site.administrator.grant('writers', 'lead', false)
    return { item: stage.project, answers: [moved] }
  },

  // A writer for a minute who also runs the product's own code can record what a sponsor never said.
  ledgerForged: async (stage) => {
    stage.site.administrator.grant('writers', 'lead', true)
    const ports = createAzureDevOpsPorts({
      unguessable: randomUUID,
      request: over(stage.site.url, azureDevOpsAuthorization(stage.site, 'lead')),
      identity: 'product',
      publisher: 'plumbline',
      extension: 'plumbline',
      patience: impatient(),
    })
    const view = await stage.use('sponsor', 'gate.open', { item: stage.project })
    const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
    const act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', comment: { text: 'Fine' } }
    await ask(ports, callOf(await stage.subject.actor('sponsor'), 'product'), 'governance.act', { item: stage.project, act })
    stage.site.administrator.grant('writers', 'lead', false)
    return { item: stage.project, answers: [await stage.move(stage.project, opened)] }
  },

  bypassPermission: async (stage) => {
    stage.site.administrator.grant('bypassRules', 'lead', true)
    const moved = await patch(stage, stage.project, { 'System.State': opened }, 'lead', '&bypassRules=true')
    stage.site.administrator.grant('bypassRules', 'lead', false)
    return { item: stage.project, answers: [moved] }
  },

  // Whoever may bypass rules may also say who made a change, and so votes as the sponsor.
  anotherName: async (stage) => {
    await forgeVote(stage)
    await stage.refresh()
    return { item: stage.project, answers: [await stage.move(stage.project, opened)] }
  },

  // A copy is a new work item, and whoever copies may not fill the slots.
  cloned: async (stage) => {
    await stage.pass()
    const whole = JSON.parse((await stage.send('lead', 'GET', workItem(stage.project))).text) as { fields: Record<string, unknown> }
    const kept = Object.entries(whole.fields).filter(([name]) => name.startsWith('Custom.'))
    const copy = { 'System.Title': 'A copy', ...Object.fromEntries(kept) }
    const refused = await create(stage, 'Project', copy)
    const made = idIn(await create(stage, 'Project', { 'System.Title': 'A copy' }))
    return { item: made, answers: [refused, await stage.move(made, opened)] }
  },

  deletedRestored: async (stage) => {
    const gone = await stage.send('lead', 'DELETE', workItem(stage.project))
    const back = await stage.send('lead', 'PATCH', `/_apis/wit/recyclebin/${stage.project}?api-version=7.1`, { isDeleted: false })
    return { item: stage.project, answers: [gone, back, await stage.move(stage.project, opened)] }
  },

  fieldDeleted: async (stage) => {
    await stage.send('pmo', 'DELETE', `/_apis/wit/fields/${stage.subject.mapping().fields.need?.source}?api-version=7.1`)
    return unreadable(stage)
  },
  fieldConfined: async (stage) => {
    stage.site.administrator.takeField('Project', stage.subject.mapping().fields.need?.source ?? '')
    return unreadable(stage)
  },

  productGone: async (stage) => {
    stage.site.administrator.disableExtension(true)
    const refused = await stage.move(stage.project, opened, 'pmo')
    stage.site.administrator.disableExtension(false)
    return { item: stage.project, answers: [refused] }
  },

  markForged: async (stage) => ({
    item: stage.project,
    answers: [
      await patch(stage, stage.project, { [slot]: mark }, 'pmo'),
      await patch(stage, stage.project, { [slot]: mark, 'System.State': opened }),
    ],
  }),

  // Anybody may write extension data; what the item's own record does not attest counts for nothing.
  documentsForged: async (stage) => {
    const { shelf } = stage.subject.ports('reader')
    const raw = { collection: 'ledger-heads', id: stage.project, check: (value: unknown) => value }
    const before = await shelf.read(raw)
    await shelf.write(raw, { subject: stage.project, hashes: ['a'.repeat(64)] }, before?.version ?? 'new')
    await stage.refresh()
    return { item: stage.project, answers: [await stage.move(stage.project, opened)] }
  },

  evidenceChanged: async (stage) => {
    await stage.pass()
    const emptied = await patch(stage, stage.project, { [stage.subject.mapping().fields.sponsor?.source ?? '']: '' })
    return { item: stage.project, answers: [emptied, await stage.move(stage.project, opened)] }
  },

  scopeEmptied: async (stage) => {
    const gone = await stage.send('lead', 'DELETE', workItem(stage.subject.ref('open')))
    // a deletion is no change that a query tells: it shows when the project is read anew
    await stage.readAnew()
    return { item: stage.project, answers: [gone], worked: gone.status < 300, named: ({ left }) => left?.gone === 1 }
  },

  reparented: async (stage) => {
    const child = stage.subject.ref('open')
    const url = `${stage.site.url}/_apis/wit/workItems/${stage.subject.ref('bare')}`
    const link = { rel: 'System.LinkTypes.Hierarchy-Reverse', url }
    const moved = await stage.send('lead', 'PATCH', workItem(child), [{ op: 'add', path: '/relations/-', value: link }], {
      type: patchType,
    })
    return {
      item: stage.project,
      answers: [moved],
      worked: moved.status < 300,
      named: ({ left }) => left?.items.some(({ title }) => title === 'Item open') === true,
    }
  },
}
