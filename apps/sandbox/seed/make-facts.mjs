// Writes src/seed/gmpp.data.json, the sandbox's own compact table of public facts, from the published files.
// Run it by hand when those files change: PLUMBLINE_REFERENCE=FOLDER node apps/sandbox/seed/make-facts.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { cyclesOf, projectsOf, readCsv } from './facts.mjs'

const checkout = resolve(import.meta.dirname, '../../..')
const reference = process.env.PLUMBLINE_REFERENCE
if (!reference) throw new Error('Set PLUMBLINE_REFERENCE to the folder that holds the published files, in its folder data.')
const read = (name) => readCsv(readFileSync(resolve(reference, 'data', name), 'utf8'))

const projects = projectsOf(read('gmpp-2014-2022.csv'))
const cycles = cyclesOf(read('agile-tasks.csv'))
const lines = (rows) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')

const text = `{
  "projects": {
    "source": "UK Government Major Projects Portfolio, transparency data 2014 to 2022, GOV.UK",
    "licence": "Contains public sector information licensed under the Open Government Licence v3.0.",
    "columns": ["id", "department", "name", "category", "start", "end", "wholeLifeCostFirst", "firstYear", "wholeLifeCost2022", "rating", "earlierRatings"],
    "rows": [
${lines(projects)}
    ]
  },
  "tasks": {
    "source": "Created and finished dates of 4,123 tasks of two software projects, an open data set",
    "licence": "MIT",
    "columns": ["task", "cycleDays"],
    "rows": [
${lines(cycles)}
    ]
  }
}
`
writeFileSync(resolve(checkout, 'apps/sandbox/src/seed/gmpp.data.json'), text)
console.log(`${projects.length} projects, ${cycles.length} lines of task cycles`)
