import type { ItemDraft, NeutralField } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { collect, type Subject, zone } from './subject.ts'

const values = (owner: { ref: string; name: string; active: boolean }): ItemDraft['values'] => ({
  riskProbability: 4,
  riskImpact: 5,
  riskOwner: owner,
  riskResponse: 'transfer',
  entryDue: '2022-05-31',
})

/** Items made below the item that the fixture calls whole, and filled in. */
export const draftPromises = (subject: () => Subject): void =>
  void describe('drafts', () => {
    const maker = () => (subject().eyes === 'person' ? 'lead' : 'product')
    const meaning = () => ({ mapping: subject().mapping(), zone })
    const desk = () => subject().ports(maker()).desk
    const read = async (item: string, fields: readonly NeutralField[]) =>
      (
        await collect(
          subject()
            .ports('product')
            .tracker(meaning())
            .items({ kind: 'items', items: [item] }, fields),
        )
      )[0]!
    const below = async () =>
      collect(
        subject()
          .ports('product')
          .tracker(meaning())
          .items({ kind: 'below', items: [subject().ref('bare')] }, []),
      )
    const draft = (more: Partial<ItemDraft> = {}): ItemDraft => ({
      kind: 'risk',
      place: { below: subject().ref('bare') },
      title: 'The supplier & its "third" hall <stop>',
      values: {},
      ...more,
    })
    const owner = async () => {
      const person = await subject().actor('owner')
      // A person is known by the tracker’s own reference.
      const [whole] = await collect(
        subject()
          .ports('product')
          .tracker(meaning())
          .items({ kind: 'items', items: [subject().ref('whole')] }, ['benefitOwner']),
      )
      const reading = whole!.fields.benefitOwner
      return reading?.ok && typeof reading.value === 'object' && reading.value && 'ref' in reading.value ? reading.value : person
    }

    it('become items of the mapped type with their fields, below their project', async () => {
      const text = [
        { is: 'paragraph', text: 'First line\nSecond <line>' },
        { is: 'list', entries: ['one', 'two'] },
        { is: 'table', head: ['Effect', 'Change'], rows: [['Cost', '+ 10 & more']] },
      ] as const
      const given = await owner()
      const made = await desk().ensureItem('register 1', draft({ values: values(given), text }), meaning())
      expect(made.leftOut).toEqual([])
      const risk = await read(made.item, ['riskProbability', 'riskImpact', 'riskOwner', 'riskResponse', 'entryDue'])
      expect(risk).toMatchObject({ kind: 'risk', key: made.key, url: made.url, parent: subject().ref('bare') })
      expect(risk.title).toBe('The supplier & its "third" hall <stop>')
      expect(risk.fields).toMatchObject({
        riskProbability: { ok: true, value: 4 },
        riskImpact: { ok: true, value: 5 },
        riskOwner: { ok: true, value: { ref: given.ref } },
        riskResponse: { ok: true, value: 'transfer' },
        entryDue: { ok: true, value: '2022-05-31' },
      })
    })

    it('become one item a key, however often they are asked for', async () => {
      const before = (await below()).length
      const once = await desk().ensureItem('register 2', draft(), meaning())
      expect(await desk().ensureItem('register 2', draft({ title: 'Said otherwise' }), meaning())).toEqual(once)
      expect((await desk().ensureItem('register 3', draft(), meaning())).item).not.toBe(once.item)
      expect(await below()).toHaveLength(before + 2)
    })

    it('leave out and name what the type does not have and what is not mapped', async () => {
      const { riskImpact: _impact, ...fields } = subject().mapping().fields
      const known = { ...meaning(), mapping: { ...subject().mapping(), fields } }
      const made = await desk().ensureItem('register 4', draft({ values: { riskProbability: 2, riskImpact: 3, need: 'Nobody' } }), known)
      expect(made.leftOut.map(({ field }) => field).toSorted()).toEqual(['need', 'riskImpact'])
      expect(made.leftOut.map(({ detail }) => detail).join(' ')).toMatch(/Risk impact.*settings do not say/)
      expect((await read(made.item, ['riskProbability'])).fields.riskProbability).toEqual({ ok: true, value: 2 })
    })

    it('are refused where the register is not mapped, with the setting that helps; nothing is made', async () => {
      const { risk: _risk, ...registers } = subject().mapping().registers
      const before = (await below()).length
      const refused = desk().ensureItem('register 5', draft(), { ...meaning(), mapping: { ...subject().mapping(), registers } })
      await expect(refused).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('risks') as string,
        remedy: expect.stringMatching(/settings.*Mapping/) as string,
      })
      await expect(desk().ensureItem('register 5', draft({ title: '  ' }), meaning())).rejects.toMatchObject({ code: 'invalid' })
      const nowhere = subject()
        .ref('whole')
        .replace(/^\d*(.*)$/, (whole, end: string) => (whole === end ? 'nothing' : `99999${end}`))
      await expect(desk().ensureItem('register 6', draft({ place: { below: nowhere } }), meaning())).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await below()).toHaveLength(before)
    })

    it('become project items beside another one', async () => {
      const place = { beside: subject().ref('bare') }
      const made = await desk().ensureItem('project 1', draft({ kind: 'project', place, values: { need: 'Less waiting' } }), meaning())
      const project = await read(made.item, ['need'])
      expect(project).toMatchObject({ kind: 'project', fields: { need: { ok: true, value: 'Less waiting' } } })
      expect(project.parent).toBeUndefined()
    })

    it('are filled in later, writing only what differs', async () => {
      const { item } = await desk().ensureItem('register 7', draft({ kind: 'changeRequest' }), meaning())
      const wanted = { changeDecision: 'approved', entryDue: '2022-04-30', entryOwner: await owner() } as const
      expect(await desk().ensureFields(item, wanted, meaning())).toEqual([])
      const filled = await read(item, ['changeDecision', 'entryDue', 'entryOwner'])
      expect(filled.fields).toMatchObject({
        changeDecision: { ok: true, value: 'approved' },
        entryDue: { ok: true, value: '2022-04-30' },
        entryOwner: { ok: true, value: { ref: wanted.entryOwner.ref } },
      })
      subject().recorded?.clear()
      expect((await desk().ensureFields(item, { ...wanted, need: 'x' }, meaning())).map(({ field }) => field)).toEqual(['need'])
      expect(
        subject()
          .recorded?.exchanges()
          .filter((e) => e.method === 'PUT' || e.method === 'PATCH') ?? [],
      ).toEqual([])
      expect(await desk().ensureFields(item, { entryDue: null }, meaning())).toEqual([])
      expect((await read(item, ['entryDue'])).fields.entryDue).toEqual({ ok: true, value: null })
    })
  })
