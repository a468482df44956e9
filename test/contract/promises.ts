import { type DocKey, type ItemMarks, neutralFieldNames, specOf, TrackerError } from '@plumbline/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, many } from '../support/portfolio.ts'
import { changePromises } from './promises-changes.ts'
import { draftPromises } from './promises-drafts.ts'
import { messagePromises } from './promises-messages.ts'
import { scorePromises } from './promises-scores.ts'
import { valuePromises } from './promises-values.ts'
import { wishPromises } from './promises-wishes.ts'
import { collect, pagesOf, type Subject, zone } from './subject.ts'

const note = (id: string): DocKey<{ text: string }> => ({
  collection: 'contract',
  id,
  check: (value) => {
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') throw new Error('no note')
    return { text: value.text }
  },
})
const notes = { collection: 'contract', check: note('').check }

const passed: ItemMarks = {
  gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29', judgementHash: 'a'.repeat(64) }],
  judgement: { gate: 'G1', outcome: 'notReady', hash: 'b'.repeat(64), asOf: '2022-03-31' },
}

/** What every port promises, over whatever fulfils it. */
export const promises = (start: () => Promise<Subject>, name: string): void =>
  void describe(name, () => {
    let subject: Subject
    beforeAll(async () => {
      subject = await start()
      subject.seed(fixture)
    })
    afterAll(() => subject?.close())
    const tracker = (as = 'product') => subject.ports(as).tracker({ mapping: subject.mapping(), zone })
    const find = (seedId: string) => fixture.spaces[0]!.items.find((i) => i.id === seedId)!

    describe('items', () => {
      it('gives every project item once, complete', async () => {
        const pages = await pagesOf(tracker().items({ kind: 'components' }, []))
        expect(pages.map((p) => p.coverage.complete)).not.toContain(false)
        expect(pages.flatMap((p) => p.values.map((i) => [i.title, i.kind]))).toEqual(
          expect.arrayContaining([
            ['A whole project', 'project'],
            ['A bare project', 'project'],
          ]),
        )
        expect(pages.flatMap((p) => p.values)).toHaveLength(2)
      })

      it('reads every neutral value as it was seeded, and what is empty as empty', async () => {
        const [whole, bare] = await Promise.all(
          ['whole', 'bare'].map(
            async (id) => (await collect(tracker().items({ kind: 'items', items: [subject.ref(id)] }, neutralFieldNames)))[0]!,
          ),
        )
        const project = neutralFieldNames.filter((f) => specOf(f).owner === 'project')
        const seeded = { ...find('whole').values, declaredHealth: 'onTrack' } as Record<string, unknown>
        for (const field of project) {
          const reading = whole!.fields[field]
          const wanted = seeded[field] ?? null
          if (specOf(field).type === 'person' && wanted !== null)
            expect(reading, field).toMatchObject({ ok: true, value: { name: (wanted as { name: string }).name, active: true } })
          else expect(reading, field).toEqual({ ok: true, value: wanted })
          expect(bare!.fields[field], field).toEqual({ ok: true, value: null })
        }
      })

      it('reads only the fields that were asked for', async () => {
        const [whole] = await collect(tracker().items({ kind: 'items', items: [subject.ref('whole')] }, ['sponsor']))
        expect(Object.keys(whole!.fields)).toEqual(['sponsor'])
      })

      it('gives all that hangs below, with kind, parent and the meaning of its state', async () => {
        const below = await collect(tracker().items({ kind: 'below', items: [subject.ref('whole')] }, ['riskProbability']))
        const shape = Object.fromEntries(below.map((i) => [i.title, [i.kind, i.state.category, i.parent]]))
        const parent = subject.ref('whole')
        expect(shape).toEqual({
          'Item done': ['delivery', 'done', parent],
          'Item open': ['delivery', 'toDo', parent],
          'Item secret': ['delivery', 'toDo', parent],
          'Item risk': ['risk', 'toDo', parent],
        })
        expect(below.find((i) => i.kind === 'risk')!.fields.riskProbability).toEqual({ ok: true, value: 3 })
        expect(await collect(tracker().items({ kind: 'below', items: [subject.ref('bare')] }, []))).toEqual([])
      })

      it('says that a field is unmapped, or missing once it was deleted, and never calls it empty', async () => {
        const { need: _need, ...fields } = subject.mapping().fields
        const mapping = { ...subject.mapping(), fields: { ...fields, roughCost: { ...fields.roughCost!, source: 'customfield_99999' } } }
        const read = subject.ports('product').tracker({ mapping, zone })
        const [whole] = await collect(read.items({ kind: 'items', items: [subject.ref('whole')] }, ['need', 'roughCost']))
        expect(whole!.fields.need).toMatchObject({ ok: false, reason: 'unmapped' })
        expect(whole!.fields.roughCost).toMatchObject({ ok: false, reason: 'missing' })
      })

      it('says that a field holds something else than the mapping claims', async () => {
        const { fields } = subject.mapping()
        const mapping = { ...subject.mapping(), fields: { ...fields, sponsor: { source: fields.roughFinish!.source } } }
        const [whole] = await collect(
          subject
            .ports('product')
            .tracker({ mapping, zone })
            .items({ kind: 'items', items: [subject.ref('whole')] }, ['sponsor']),
        )
        expect(whole!.fields.sponsor).toMatchObject({ ok: false, reason: 'wrongType' })
      })

      it('never calls a scope complete of which the reader sees only a part, and knows what this person may see', async () => {
        if (subject.eyes === 'person') {
          const pages = await pagesOf(tracker('reader').items({ kind: 'below', items: [subject.ref('whole')] }, []))
          expect(pages.flatMap((p) => p.values.map((i) => i.title))).not.toContain('Item secret')
          expect(pages.map((p) => p.coverage)).toContainEqual(expect.objectContaining({ complete: false, reason: 'permission' }))
        }
        expect([...(await tracker('reader').visible([subject.ref('secret'), subject.ref('open')]))]).toEqual([subject.ref('open')])
      })

      it('fails by name on an item that does not exist', async () => {
        const failure = await tracker()
          .marks('999999')
          .catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(TrackerError)
        expect(failure).toMatchObject({ code: 'not-found', message: expect.stringContaining('999999') as string })
      })
    })

    describe('history', () => {
      it('gives changes of state and of the asked fields, oldest first', async () => {
        const items = [subject.ref('whole'), subject.ref('done')]
        const changes = await collect(tracker().history(items, ['declaredHealth']))
        const of = (seedId: string) => changes.filter((c) => c.item === subject.ref(seedId))
        expect(of('whole').flatMap((c) => (c.change.field === 'declaredHealth' ? [[c.at, c.change.from, c.change.to]] : []))).toEqual([
          ['2021-09-01T09:00:00.000Z', { ok: true, value: 'onTrack' }, { ok: true, value: 'atRisk' }],
          ['2022-03-01T09:00:00.000Z', { ok: true, value: 'atRisk' }, { ok: true, value: 'onTrack' }],
        ])
        const states = of('done').flatMap((c) =>
          c.change.field === 'state' && c.change.from ? [[c.at, c.change.from.category, c.change.to.category, c.byName]] : [],
        )
        expect(states).toEqual([
          ['2021-07-01T09:00:00.000Z', 'toDo', 'inProgress', 'Lena Lead'],
          ['2021-08-01T09:00:00.000Z', 'inProgress', 'done', 'Lena Lead'],
        ])
      })
    })

    describe('marks', () => {
      it('are empty at first, then as the product wrote them, and written once', async () => {
        const { desk } = subject.ports('product')
        const item = subject.ref('whole')
        expect(await tracker().marks(item)).toMatchObject({ judgement: null })
        expect((await tracker().marks(item)).gates.filter((g) => g.state === 'passed')).toEqual([])
        await desk.ensureMarks(item, passed)
        const read = await tracker().marks(item)
        expect(read.gates.filter((g) => g.state === 'passed')).toEqual(passed.gates)
        expect(read.judgement).toEqual(passed.judgement)

        subject.recorded?.clear()
        await desk.ensureMarks(item, passed)
        expect(subject.recorded?.exchanges().filter((e) => e.method === 'PUT' || e.method === 'PATCH') ?? []).toEqual([])
      })

      it('are never evidence of themselves: they change no field and no state in history', async () => {
        const changes = await collect(tracker().history([subject.ref('whole')], neutralFieldNames))
        expect(changes.filter((c) => c.at >= '2022-03-31')).toEqual([])
      })
    })

    changePromises(() => subject)
    wishPromises(() => subject)
    messagePromises(() => subject)
    draftPromises(() => subject)
    scorePromises(() => subject)

    describe('guard', () => {
      it('reads back what is enforced at a gate, without failing', async () => {
        const read = await subject
          .ports('product')
          .guard?.inForce({ id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes: subject.mapping().projectItemTypes })
        if (subject.recorded) expect(read).toMatchObject({ strength: 'server' })
      })
    })

    describe('shelf', () => {
      it('keeps one of two writers, and gives the other what is newer', async () => {
        const { shelf } = subject.ports('product')
        expect(await shelf.read(note('race'))).toBeUndefined()
        const first = await shelf.write(note('race'), { text: 'first' }, 'new')
        expect(first.ok).toBe(true)
        expect(await shelf.write(note('race'), { text: 'again' }, 'new')).toMatchObject({ ok: false, newer: { value: { text: 'first' } } })
        const { version } = (await shelf.read(note('race')))!
        const both = await Promise.all(['a', 'b'].map((text) => subject.ports('product').shelf.write(note('race'), { text }, version)))
        expect(both.map((w) => w.ok).sort()).toEqual([false, true])
        const winner = both.findIndex((w) => w.ok)
        expect(await shelf.read(note('race'))).toMatchObject({ value: { text: ['a', 'b'][winner] } })
        expect(both.find((w) => !w.ok)).toMatchObject({ newer: { value: { text: ['a', 'b'][winner] } } })
        expect(await shelf.write(note('race'), { text: 'late' }, version)).toMatchObject({ ok: false })
      })

      it('lists a collection to its end in order of id, and only what passes the check', async () => {
        const { shelf } = subject.ports('product')
        for (const id of ['n3', 'n1', 'n5', 'n2', 'n4']) await shelf.write(note(id), { text: id }, 'new')
        const ids: string[] = []
        let after: string | undefined
        do {
          const page = await shelf.list(notes, after)
          ids.push(...page.values.map((v) => v.id))
          after = page.next
        } while (after !== undefined)
        expect(ids.filter((id) => id.startsWith('n'))).toEqual(['n1', 'n2', 'n3', 'n4', 'n5'])
        const strict = {
          ...note('n1'),
          check: (): never => {
            throw new TrackerError('unexpected-answer', 'The note is damaged', 'Write it again.')
          },
        }
        await expect(shelf.read(strict)).rejects.toBeInstanceOf(TrackerError)
        expect((await shelf.list({ ...notes, collection: 'nothing-here' })).values).toEqual([])
      })
    })

    describe('directory and schema', () => {
      it('knows the PMO by the tracker’s own administration', async () => {
        const isPmo = async (id: string) => subject.ports(id).directory.isPmo(await subject.actor(id))
        expect(await isPmo('pmo')).toBe(true)
        expect(await isPmo('lead')).toBe(false)
      })

      it('looks people up by the beginning of a name, under the reference that they have everywhere else', async () => {
        const found = await subject.ports('lead').directory.find('Lena')
        const named = await collect(tracker().items({ kind: 'items', items: [subject.ref('whole')] }, ['projectManager']))
        expect(found).toEqual([expect.objectContaining({ active: true })])
        expect(named[0]?.fields.projectManager).toMatchObject({ value: { ref: found[0]?.ref } })
        expect(await subject.ports('lead').directory.find('Nobody of that name')).toEqual([])
      })

      it('offers every mapped type and field for mapping', async () => {
        const schema = await tracker('pmo').schema()
        const { projectItemTypes, deliveryTypes, registers, fields } = subject.mapping()
        expect(schema.types.map((t) => t.id)).toEqual(
          expect.arrayContaining([...projectItemTypes, ...deliveryTypes, ...Object.values(registers).flat()]),
        )
        for (const [name, { source }] of Object.entries(fields))
          expect(schema.fields.find((f) => f.source === source)?.holds ?? [`${name} is not offered`], name).toContain(
            specOf(name as keyof typeof fields).type,
          )
      })
    })

    valuePromises(() => subject)

    describe('paging', () => {
      it('reads a scope of many pages to its end', async () => {
        subject.seed(many(230, 2))
        const projects = await collect(tracker().items({ kind: 'components' }, ['declaredHealth']))
        expect(new Set(projects.map((p) => p.ref)).size).toBe(230)
        const below = await collect(tracker().items({ kind: 'below', items: projects.map((p) => p.ref) }, []))
        expect(new Set(below.map((i) => i.ref)).size).toBe(460)
        const history = await collect(
          tracker().history(
            projects.map((p) => p.ref),
            ['declaredHealth'],
          ),
        )
        expect(history.filter((c) => c.change.field === 'declaredHealth' && c.change.from.ok && c.change.from.value !== null)).toEqual([])
      })
    })
  })
