import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../run.ts'
import { processHost } from '../testing/fakes.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/portfolio.md'), 'utf8')
const [selection, answer, scoring] = [...page.matchAll(/```json\n([^]*?)```/g)].map((block) => block[1] ?? '')

const ran = async (task: string, file: string | undefined) => {
  const host = processHost({ files: { 'file.json': file ?? '' } })
  expect(await run(['portfolio', task, '--input', 'file.json', '--time-limit', '0', '--json'], host)).toBe(0)
  return JSON.parse(host.out.join('\n')) as unknown
}

it('the page’s selection gives the page’s answer', async () => {
  expect(await ran('select', selection)).toMatchObject(JSON.parse(answer ?? '') as object)
})

it('the page’s scoring document is one', async () => {
  expect(await ran('score', scoring)).toMatchObject({
    scores: [
      { project: 'CRM', rank: 1 },
      { project: 'Data lake', score: null },
    ],
  })
})
