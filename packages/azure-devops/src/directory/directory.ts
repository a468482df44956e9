import type { Directory } from '@plumbline/core/reading'
import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'

/** The team whose members are the PMO. */
export interface PmoTeam {
  readonly project: string
  readonly team: string
}
export const defaultPmoTeam: PmoTeam = { project: 'PMO', team: 'PMO' }

const pageSize = 200

/** Every way in which one member may be referred to. */
const referencesOf = (entry: unknown): readonly string[] => {
  const identity = member(entry, 'identity')
  const names = [textIn(identity, 'id')?.toLowerCase(), textIn(identity, 'descriptor'), textIn(identity, 'uniqueName')?.toLowerCase()]
  return names.filter((name) => name !== undefined)
}

/** References of the team's members; `undefined` where there is no such team. */
const membersOf = async (rest: Rest, { project, team }: PmoTeam): Promise<ReadonlySet<string> | undefined> => {
  const references = new Set<string>()
  for (let skip = 0; ; skip += pageSize) {
    const members = await rest.find({
      path: `/_apis/projects/${encodeURIComponent(project)}/teams/${encodeURIComponent(team)}/members`,
      query: { $top: pageSize, $skip: skip },
      what: `read the members of the team ${team} in ${project}`,
      read: listIn,
    })
    if (members === undefined) return undefined
    for (const reference of members.flatMap(referencesOf)) references.add(reference)
    if (members.length < pageSize) return references
  }
}

/** The PMO is a team like any other: whoever administers the team decides who belongs to it. */
export const createDirectory = (rest: Rest, team: PmoTeam): Pick<Directory, 'pmoIs' | 'isPmo'> => ({
  pmoIs: { kind: 'team', name: team.team },
  isPmo: async (actor) => (await membersOf(rest, team))?.has(actor.ref) === true,
})
