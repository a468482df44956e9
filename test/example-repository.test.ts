import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from '@plumbline/cli'
import type { Facts, Template } from '@plumbline/core'
import { writeGovernance, writeTemplateText } from '@plumbline/core/methodology'
import { builtInTemplates } from '@plumbline/core/templates'
import { exampleMapping, goodPhases } from '@plumbline/core/testing'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../examples/pmo-repository')
const inForce = builtInTemplates.find(({ id }) => id === 'phase-gate') as Template
const [major, minor] = inForce.version.split('.')

/** The change that the example reviews: forecasts may stay 4 % over the approved budget, not 5 %. */
const next: Template = {
  ...inForce,
  version: `${major}.${Number(minor) + 1}.0`,
  parameters: { ...inForce.parameters, costTolerance: { ...inForce.parameters['costTolerance'], value: 400 } },
}
const withForecast = (over: number): Facts => ({
  ...goodPhases,
  values: { ...goodPhases.values, 'cost.varianceRatio': { known: true, value: { is: 'whole', whole: over } } },
})
const [good, late] = [withForecast(286), withForecast(450)]
const facts = (project: Facts): string => `${JSON.stringify(project, null, 2)}\n`
const governance = { template: inForce, mapping: exampleMapping, zone: 'Europe/London', passageDays: 90 }

const files: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['in-force/phase-gate.yaml', () => writeTemplateText(inForce, 'yaml')],
  ['templates/phase-gate.yaml', () => writeTemplateText(next, 'yaml')],
  ['governance/azure-devops.json', () => writeGovernance(governance)],
  ['examples/good.json', () => facts(good)],
  ['examples/late-forecast.json', () => facts(late)],
]

const template = async (...argv: readonly string[]) => {
  const out: string[] = []
  const code = await run(['template', ...argv], {
    token: undefined,
    readText: async (path) => readFileSync(join(folder, path), 'utf8'),
    write: (text) => void out.push(text),
    tell: () => undefined,
  })
  return { code, out: out.join('\n') }
}

describe('the example of a repository for a PMO', () => {
  it.each(files)('%s is what the product writes', async (name, write) => {
    const file = join(folder, name)
    const text = await write()
    if (process.env['UPDATE'] === '1') {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(readFileSync(file, 'utf8') === text, `run UPDATE=1 npx vitest run --project=contract example-repository`).toBe(true)
  })

  it('passes its own review, which shows who would be held and by what', async () => {
    const [next, before] = ['templates/phase-gate.yaml', 'in-force/phase-gate.yaml']
    expect((await template('validate', next)).code).toBe(0)
    expect((await template('lint', next, '--governance', 'governance/azure-devops.json')).code).toBe(0)
    const diff = await template('diff', before, next, '--format', 'markdown')
    expect(diff.code).toBe(0)
    expect(diff.out).toContain('asks for 4% instead of 5%')
    const tried = await template(
      'dry-run',
      next,
      'examples/good.json',
      'examples/late-forecast.json',
      '--governance',
      'governance/azure-devops.json',
    )
    expect(tried.code).toBe(1)
    expect(tried.out).toMatch(/FAILED .*late-forecast\.json[\s\S]*PG-33 now holds/)
    expect(tried.out).toMatch(/ok .*good\.json/)
  })
})
