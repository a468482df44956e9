import { describe, expect, it } from 'vitest'
import type { Subject } from './subject.ts'

/** What one person is told on the item that the fixture calls whole. */
export const messagePromises = (subject: () => Subject): void =>
  void describe('messages', () => {
    const comments = () =>
      (subject().recorded?.exchanges() ?? []).filter(({ method, path }) => method === 'POST' && /\/comments?(\?|$)/.test(path))
    const tell = async (key: string, line: string) => {
      const person = await subject().actor('lead')
      await subject()
        .ports('product')
        .messenger?.ensureTold(person, { item: subject().ref('whole'), lines: [line, 'A <b> & "quote"'] }, key)
    }

    it('are told once by their key, and mention the person', async () => {
      expect(subject().ports('product').messenger).toBeDefined()
      const before = comments().length
      await tell('whole v2', 'Another version')
      await tell('whole v2', 'Another version, said otherwise')
      await tell('whole v3', 'A third version')
      if (!subject().recorded) return
      const sent = comments()
        .slice(before)
        .map(({ requestBody }) => JSON.stringify(requestBody))
      expect(sent).toHaveLength(2)
      expect(sent[0]).toContain('Another version')
      expect(sent[0]).toContain((await subject().actor('lead')).ref)
      expect(sent[1]).toContain('A third version')
    })

    it('say what is wrong where the item does not exist', async () => {
      const missing = subject()
        .ref('whole')
        .replace(/^(.*?)\d*$/, (whole, start: string) => (whole === start ? 'nothing' : `${start}99999999`))
      const person = await subject().actor('lead')
      await expect(
        subject()
          .ports('product')
          .messenger?.ensureTold(person, { item: missing, lines: ['x'] }, 'x'),
      ).rejects.toMatchObject({ code: 'not-found' })
    })
  })
