import { describe, expect, it } from 'vitest'
import { type Subject, zone } from './subject.ts'

const wish = 'c'.repeat(64)
const newer = 'd'.repeat(64)

/** A wish to decide something waits on the item that the fixture calls whole. */
export const wishPromises = (subject: () => Subject): void =>
  void describe('wishes', () => {
    const tracker = (as = 'product') => subject().ports(as).tracker({ mapping: subject().mapping(), zone })
    const item = () => subject().ref('whole')
    const desk = (as: string) => subject().ports(as).desk
    const waiting = async () => ({ of: await tracker().wishes(item()), on: await tracker().itemsWithWishes() })

    it('wait with their author, as the tracker’s own history has it, until the product takes them away', async () => {
      expect(await waiting()).toEqual({ of: [], on: [] })
      if (subject().eyes === 'product') return
      await desk('lead').ensureWish(item(), wish)
      expect(await waiting()).toMatchObject({
        of: [{ act: wish, byName: expect.stringMatching(/Lena Lead|lead/) as string }],
        on: [item()],
      })
      expect((await tracker('lead').marks(item())).request).toEqual({ act: wish })
      await desk('product').ensureWish(item(), null, wish)
      expect(await waiting()).toEqual({ of: [], on: [] })
    })

    it('wait beside each other, and stay where somebody wished anew since the product read them', async () => {
      if (subject().eyes === 'product') return expect(await waiting()).toEqual({ of: [], on: [] })
      await desk('lead').ensureWish(item(), wish)
      await desk('sponsor').ensureWish(item(), newer)
      await desk('product').ensureWish(item(), null, wish)
      expect(await waiting()).toMatchObject({ of: [{ act: wish }, { act: newer }], on: [item()] })
      await desk('product').ensureWish(item(), null, newer)
      expect(await waiting()).toEqual({ of: [], on: [] })
    })

    it('of two people who ask for the same are both there', async () => {
      if (subject().eyes === 'product') return expect(await waiting()).toEqual({ of: [], on: [] })
      await desk('lead').ensureWish(item(), wish)
      await desk('sponsor').ensureWish(item(), wish)
      expect((await waiting()).of).toHaveLength(2)
      await desk('product').ensureWish(item(), null, wish)
      expect(await waiting()).toEqual({ of: [], on: [] })
    })
  })
