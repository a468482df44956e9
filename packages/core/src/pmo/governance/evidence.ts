import { TrackerError } from '../../failure.ts'
import { readPack, writePack } from '../../ledger/pack.ts'
import { packPage } from '../../ledger/pack-page.ts'
import { type PackChecked, verifyPack } from '../../ledger/verify-pack.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { needSite } from '../judge-component.ts'
import type { LedgersChecked } from '../views/evidence.ts'
import { allSubjects, collectPack, type Subject } from './collect-pack.ts'

const named = (subjects: readonly Subject[], item: ItemRef): Subject => {
  const found = subjects.find(({ subject }) => subject === item)
  if (found) return found
  throw new TrackerError('not-found', `There is no ledger of ${item}`, 'Name a project that was judged here already.')
}

const fileOf = (subject: Subject | undefined, now: string): string =>
  `plumbline-evidence-${subject?.key.replace(/[^A-Za-z0-9-]/g, '') ?? 'all'}-${now.slice(0, 10)}`

/** The evidence pack of one project, or of all and the site: as JSON, which anybody verifies without Plumbline, or as a page to read and print. */
export const exportLedger = async (
  ports: Ports,
  call: Call,
  { item, format }: { readonly item?: ItemRef; readonly format: 'json' | 'html' },
): Promise<{ readonly name: string; readonly text: string }> => {
  const { tracker, configured } = await needSite(ports, call)
  const subjects = await allSubjects(ports, configured.settings)
  const one = item === undefined ? undefined : named(subjects, item)
  const pack = await collectPack(ports, call, tracker, one ? [one] : subjects)
  const name = fileOf(one, call.now)
  if (format === 'json') return { name: `${name}.json`, text: writePack(pack) }
  return { name: `${name}.html`, text: packPage(pack, await verifyPack(pack)) }
}

const subjectsAtOnce = 10

/** Verifies the ledgers of the next projects; call it with what came back until nothing does. */
export const verifyLedgers = async (ports: Ports, call: Call, { from = 0 }: { readonly from?: number }): Promise<LedgersChecked> => {
  const { tracker, configured } = await needSite(ports, call)
  const subjects = await allSubjects(ports, configured.settings)
  const upTo = from + subjectsAtOnce
  const pack = await collectPack(ports, call, tracker, subjects.slice(from, upTo))
  const { subjects: checked } = await verifyPack(pack)
  return {
    subjects: checked,
    done: Math.min(upTo, subjects.length),
    of: subjects.length,
    ...(upTo < subjects.length ? { next: upTo } : {}),
  }
}

/** Verifies a pack that somebody brought, by nothing but itself. */
export const verifyGivenPack = async (_ports: Ports, _call: Call, { text }: { readonly text: string }): Promise<PackChecked> =>
  verifyPack(readPack(text))
