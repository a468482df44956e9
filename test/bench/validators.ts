import type { LocalJira } from '@plumbline/sandbox'
import { countingRounds } from '../support/rounds.ts'
import { guardBy, move } from './hosts/guards.ts'
import { type Hosts, startHosts } from './hosts/start.ts'
import { quantile, report } from './measure.ts'

const rounds = 120
/** Into the first guarded phase, and back; the way back is not guarded. */
const [forward, back] = ['11', '2']

interface Mover {
  readonly name: string
  /** Asks once for the guarded transition and puts things back; answers the milliseconds from the request to the answer. */
  readonly once: () => Promise<number>
}

const mover = (jira: LocalJira, { person, project }: Hosts, module: string, expected: number): Mover['once'] => {
  const { key } = jira.find(project)
  return async () => {
    guardBy(jira, module)
    const { status, milliseconds } = await move(jira, person, key, forward)
    if (status !== expected) throw new Error(`The transition guarded by ${module} was answered with ${status}, not ${expected}.`)
    if (status === 204) await move(jira, person, key, back)
    return milliseconds
  }
}

/** From the request for a transition to its answer, over HTTP, beside a validator that lets everything through on a site with the same issues. */
export const measureValidators = async (): Promise<void> => {
  const hosts = await startHosts()
  try {
    const { jira, emptyJira } = hosts
    const movers: readonly Mover[] = [
      { name: 'a function that always lets through', once: mover(emptyJira, hosts, 'let-through', 204) },
      { name: 'our function, explaining what is missing', once: mover(jira, hosts, 'plumbline-gate-explained', 400) },
      { name: 'our expression, by the local Jira’s own reading of it', once: mover(jira, hosts, 'plumbline-gate', 400) },
    ]
    const taken = movers.map(() => [] as number[])
    for (let round = -5; round < rounds; round += 1)
      for (const [place, { once }] of movers.entries()) {
        const milliseconds = await once()
        // The first few load what comes with the first call.
        if (round >= 0) taken[place]?.push(milliseconds)
      }
    const [peer = []] = taken
    const lines = movers.flatMap(({ name }, place) => {
      const own = taken[place] ?? []
      const beside = (share: number) => ({
        times: quantile(own, share) / quantile(peer, share),
        of: `of ${quantile(peer, share).toFixed(1)} ms`,
      })
      return [
        { name: `${name}: half of all within`, milliseconds: quantile(own, 0.5), target: 20_000 },
        { name: `${name}: 95 of 100 within`, milliseconds: quantile(own, 0.95), target: 20_000 },
        ...(place === 0
          ? []
          : [
              { name: '  half of all, beside the first', ...beside(0.5) },
              { name: '  95 of 100, beside the first', ...beside(0.95) },
            ]),
      ]
    })
    const { rounds: counted, held } = countingRounds()
    jira.between(
      (fetch) =>
        (...asked) =>
          held(() => fetch(...asked)),
    )
    await movers[1]?.once()
    jira.between((fetch) => fetch)
    report(`A guarded transition in Jira, ${rounds} of each taken in turns`, [
      ...lines,
      {
        name: 'our function: rounds of calls to Jira and the app’s storage',
        count: counted(),
        of: 'one of them for each level below the project',
      },
    ])
  } finally {
    await hosts.close()
  }
}
