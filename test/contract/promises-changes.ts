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

    it('a census names what stands below a project item, and which project item is gone', async () => {
      const census = await tracker().census([subject().ref('whole'), subject().ref('bare'), '999999'])
      expect(census.gone).toEqual(['999999'])
      for (const seed of ['done', 'open', 'risk']) expect(census.below).toContain(subject().ref(seed))
    })
  })
}
