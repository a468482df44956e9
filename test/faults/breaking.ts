import type { Ports, Shelf } from '@plumbline/core'

/** Where a process is killed: at its nth write, before it reaches the tracker or after, when nobody hears of it any more. */
export interface Kill {
  readonly write: number
  readonly when: 'before' | 'after'
}

/** The process, and how many writes it has begun. Once it is killed it does nothing any more. */
export interface Process {
  writes: number
  dead: boolean
}

export class Killed extends Error {
  override readonly name = 'Killed'
}

type Method = (...given: never[]) => Promise<unknown>

/** The ports of a process that is killed at one of its writes; every port that it holds counts together. */
export const mortal = (ports: Ports, process: Process, kill: Kill | undefined): Ports => {
  const living = (): void => {
    if (process.dead) throw new Killed('The process is gone.')
  }
  const dying = (): never => {
    process.dead = true
    throw new Killed(`Killed at write ${process.writes}.`)
  }
  const reading = <M extends Method>(method: M): M =>
    (async (...given: never[]) => {
      living()
      return method(...given)
    }) as M
  const writing = <M extends Method>(method: M): M =>
    (async (...given: never[]) => {
      living()
      process.writes += 1
      const now = process.writes === kill?.write ? kill.when : undefined
      if (now === 'before') dying()
      const answer = await method(...given)
      if (now === 'after') dying()
      living()
      return answer
    }) as M
  const shelf = (of: Shelf): Shelf => ({ ...of, read: reading(of.read), list: reading(of.list), write: writing(of.write) })
  const { desk, messenger } = ports
  return {
    ...ports,
    shelf: shelf(ports.shelf),
    notebook: shelf(ports.notebook),
    desk: {
      ensureMarks: writing(desk.ensureMarks),
      ensureWish: writing(desk.ensureWish),
      ensureItem: writing(desk.ensureItem),
      ensureFields: writing(desk.ensureFields),
      ensureScore: writing(desk.ensureScore),
    },
    ...(messenger ? { messenger: { ensureTold: writing(messenger.ensureTold) } } : {}),
  }
}
