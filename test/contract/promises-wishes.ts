import { describe, expect, it } from 'vitest'
import { type Subject, zone } from './subject.ts'

const wish = { gate: 'G1', judgementHash: 'c'.repeat(64) }
const newer = { gate: 'G1', judgementHash: 'd'.repeat(64) }

/** A wish to declare a gate passed waits on the item that the fixture calls whole. */
export const wishPromises = (subject: () => Subject): void =>
  void describe('declaration requests', () => {
    const tracker = (as = 'product') => subject().ports(as).tracker({ mapping: subject().mapping(), zone })
    const item = () => subject().ref('whole')
    const desk = (as: string) => subject().ports(as).desk
    const waiting = async () => ({ of: await tracker().declarationRequest(item()), on: await tracker().declarationRequests() })

    it('wait with their author, as the tracker’s own history has it, until the product takes them away', async () => {
      expect(await waiting()).toEqual({ of: undefined, on: [] })
      if (subject().eyes === 'product') return
      await desk('lead').ensureDeclarationRequest(item(), wish)
      expect(await waiting()).toMatchObject({ of: { ...wish, byName: expect.stringMatching(/Lena Lead|lead/) as string }, on: [item()] })
      expect((await tracker('lead').marks(item())).request).toEqual(wish)
      await desk('product').ensureDeclarationRequest(item(), null, wish)
      expect(await waiting()).toEqual({ of: undefined, on: [] })
    })

    it('stay where somebody wished anew since the product read them', async () => {
      if (subject().eyes === 'product') return expect(await waiting()).toEqual({ of: undefined, on: [] })
      await desk('lead').ensureDeclarationRequest(item(), wish)
      await desk('sponsor').ensureDeclarationRequest(item(), newer)
      await desk('product').ensureDeclarationRequest(item(), null, wish)
      expect(await waiting()).toMatchObject({ of: newer, on: [item()] })
      await desk('product').ensureDeclarationRequest(item(), null, newer)
      expect(await waiting()).toEqual({ of: undefined, on: [] })
    })
  })
