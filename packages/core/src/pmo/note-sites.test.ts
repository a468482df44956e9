import { expect, it } from 'vitest'
import type { Call, Ports, Shelf } from '../ports.ts'
import { fakeShelf } from '../testing/fake-shelf.ts'
import { notedSites, noteSites } from './note-sites.ts'

const call: Call = {
  actor: { ref: 'amara', name: 'Amara', active: true },
  identity: 'person',
  now: '2022-03-31T09:00:00.000Z',
  zone: 'UTC',
  signal: { aborted: false },
}
const note = (site: string) => ({ site, template: { id: 'own', version: '1.0.0', hash: 'a'.repeat(64) } })

/** A shelf on which somebody else notes another site in the moment before each of the first `times` writes. */
const contested = (times: number): Ports => {
  const shelf = fakeShelf(new Map(), false)
  let left = times
  const write: Shelf['write'] = async (key, value, replaces) => {
    if (left > 0) {
      left -= 1
      await noteSites({ shelf } as Ports, call, { sites: [note(`other-${left}`)] })
    }
    return shelf.write(key, value, replaces)
  }
  return { shelf: { ...shelf, write } } as Ports
}

it('keeps what somebody else noted at the same moment, and its own on top', async () => {
  const ports = contested(2)
  await noteSites(ports, call, { sites: [note('mine')] })
  expect((await notedSites(ports)).map(({ site }) => site)).toEqual(['mine', 'other-0', 'other-1'])
})

it('gives up in words where the others never stop, and loses none of theirs', async () => {
  const ports = contested(99)
  await expect(noteSites(ports, call, { sites: [note('mine')] })).rejects.toMatchObject({ code: 'conflict' })
  expect((await notedSites(ports)).map(({ site }) => site)).toEqual(['other-96', 'other-97', 'other-98'])
})
