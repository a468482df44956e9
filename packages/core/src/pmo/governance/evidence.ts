import { TrackerError } from '../../failure.ts'
import { readPack, writePack } from '../../ledger/pack.ts'
import { packPage } from '../../ledger/pack-page.ts'
import { type PackChecked, verifyPack } from '../../ledger/verify-pack.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { needSite } from '../judge-component.ts'
import type { ExportedPack, LedgersChecked } from '../views/evidence.ts'
import { allSubjects, collectPack, nextOf, type Subject } from './collect-pack.ts'

const named = (subjects: readonly Subject[], item: ItemRef): Subject => {
  const found = subjects.find(({ subject }) => subject === item)
  if (found) return found
  throw new TrackerError('not-found', `There is no ledger of ${item}`, 'Name a project that was judged here already.')
}

const fileOf = (subject: Subject | undefined, now: string): string =>
  `plumbline-evidence-${subject?.key.replace(/[^A-Za-z0-9-]/g, '') ?? 'all'}-${now.slice(0, 10)}`

interface ExportAsked {
  readonly item?: ItemRef
  readonly format: 'json' | 'html'
  readonly from?: number
}

/**
 * The evidence pack of one project, or of all and the site: as JSON, which anybody verifies without Plumbline, or as a page to read and print.
 * With `from` only the next ledgers are in it: a host with little time for a call asks again with what came back, and joins the packs.
 */
export const exportLedger = async (ports: Ports, call: Call, { item, format, from }: ExportAsked): Promise<ExportedPack> => {
  const { tracker, configured } = await needSite(ports, call)
  const subjects = await allSubjects(ports, configured.settings)
  const one = item === undefined ? undefined : named(subjects, item)
  const { these, ...reached } = from === undefined || one ? { these: one ? [one] : subjects } : nextOf(subjects, from)
  const pack = await collectPack(ports, call, tracker, these)
  const name = fileOf(one, call.now)
  if (format === 'json') return { name: `${name}.json`, text: writePack(pack), ...reached }
  return { name: `${name}.html`, text: packPage(pack, await verifyPack(pack)), ...reached }
}

/** Verifies the ledger of one project, or those of the next projects; call it with what came back until nothing does. */
export const verifyLedgers = async (
  ports: Ports,
  call: Call,
  { item, from = 0 }: { readonly item?: ItemRef; readonly from?: number },
): Promise<LedgersChecked> => {
  const { tracker, configured } = await needSite(ports, call)
  const subjects = await allSubjects(ports, configured.settings)
  const { these, ...reached } = nextOf(item === undefined ? subjects : [named(subjects, item)], from)
  const { subjects: checked } = await verifyPack(await collectPack(ports, call, tracker, these))
  return { subjects: checked, ...reached }
}

/** A pack that somebody brought as a page to read and print, with what verifying it says. */
export const readablePack = async (_ports: Ports, _call: Call, { text }: { readonly text: string }): Promise<{ readonly text: string }> => {
  const pack = readPack(text)
  return { text: packPage(pack, await verifyPack(pack)) }
}

/** Verifies a pack that somebody brought, by nothing but itself. */
export const verifyGivenPack = async (_ports: Ports, _call: Call, { text }: { readonly text: string }): Promise<PackChecked> =>
  verifyPack(readPack(text))
