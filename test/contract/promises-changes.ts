import { neutralFieldNames } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { type Subject, zone } from './subject.ts'

const long = '1990-01-01T00:00:00.000Z'

/** What reading of changes promises. The fixture's last change is of the day on which its clock stands. */
export const changePromises = (subject: () => Subject): void => {
  const tracker = () => subject().ports('product').tracker({ mapping: subject().mapping(), zone })
  const changed = async (since: string) => {
    const pages = []
    for await (const page of tracker().changes(since, neutralFieldNames)) pages.push(page)
    return { items: pages.flatMap(({ values }) => values), next: pages.at(-1)!.next, pages }
  }

  describe('changes', () => {
    it('since long ago are all items, once, as a full read gives them, with what they hang below', async () => {
      const { items } = await changed(long)
      expect(new Set(items.map(({ item }) => item.ref)).size).toBe(items.length)
      for (const seed of ['whole', 'done', 'risk']) {
        const ref = subject().ref(seed)
        const found = items.find(({ item }) => item.ref === ref)
        for await (const page of tracker().items({ kind: 'items', items: [ref] }, neutralFieldNames))
          expect(found?.item).toEqual(page.values[0])
      }
    })

    it('say where to go on, and from there on only what was written since, marks among it', async () => {
      const { next, pages } = await changed(long)
      expect(pages.map((page) => page.next)).toEqual(pages.map((page) => page.next).toSorted())
      const since = (await changed(next)).items
      if (subject().recorded) expect(since.map(({ item }) => item.ref)).not.toContain(subject().ref('done'))
      const whole = since.find(({ item }) => item.ref === subject().ref('whole'))
      expect(whole?.marks?.gates.filter(({ state }) => state === 'passed')).toEqual(
        (await tracker().marks(subject().ref('whole'))).gates.filter(({ state }) => state === 'passed'),
      )
    })

    it('all project items are listed by identity alone, and not where there are as many as were expected and counting is cheaper', async () => {
      const listed = await tracker().projects()
      for (const seed of ['whole', 'bare']) expect(listed?.refs).toContain(subject().ref(seed))
      expect(listed?.refs).not.toContain(subject().ref('done'))
      expect(listed?.complete).toBe(true)
      const refs = new Set(listed?.refs)
      const again = await tracker().projects(refs.size)
      expect(again === undefined || again.refs.length === refs.size).toBe(true)
      expect(new Set((await tracker().projects(refs.size - 1))?.refs)).toEqual(refs)
    })

    it('the fields that the mapping names are there, each as a kind of its own', async () => {
      const { stored, gone } = await tracker().sources(neutralFieldNames)
      expect(gone).toEqual({})
      expect(Object.keys(stored).toSorted()).toEqual(Object.keys(subject().mapping().fields).toSorted())
    })
  })
}
