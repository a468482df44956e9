import type { GatePassage } from '../gates/records.ts'
import type { Misfit } from '../methodology/tailoring-fit.ts'
import type { Tier } from '../methodology/template.ts'
import type { IsoDate } from '../work/values.ts'
import type { RollOutMode, Settings, SiteTemplate, TemplateRef } from './settings.ts'
import { templatesOf } from './site-templates.ts'

/** What decides under which version a project stands. */
export interface Under {
  /** Chosen for it by a person. */
  readonly pinned?: TemplateRef | undefined
  /** Hash of the version that it was last judged by. */
  readonly last?: string | undefined
  readonly tier: Tier
  readonly passages: readonly GatePassage[]
  readonly today: IsoDate
}

/** A newer version that a project does not stand under yet, and what brings it over. */
export interface Offered {
  readonly to: TemplateRef
  /** `tailoring`: it is due, but the project's tailoring does not fit it, so that somebody has to decide. */
  readonly when: Exclude<RollOutMode, 'atOnce'> | 'onItsDay' | 'tailoring'
  readonly from: IsoDate
  readonly misfits?: readonly Misfit[]
}

const refOf = ({ id, version, hash }: TemplateRef): TemplateRef => ({ id, version, hash })

/** The roll-out of a version for projects of one tier. */
export const rollOutFor = (
  { rollOut, from }: Pick<SiteTemplate, 'rollOut' | 'from'>,
  tier: Tier,
): { readonly mode: RollOutMode; readonly from: IsoDate } => {
  if (typeof rollOut === 'string') return { mode: rollOut, from }
  const own = rollOut[tier]
  return { mode: own.mode, from: own.from !== undefined && own.from > from ? own.from : from }
}

/** The versions that follow this one, directly or by others between them, in the order in which they came. */
export const successorsOf = (templates: readonly SiteTemplate[], hash: string): readonly SiteTemplate[] => {
  const line = new Set([hash])
  return templates.filter(({ replaces, hash: own }) => {
    const follows = replaces !== null && line.has(replaces) && !line.has(own)
    if (follows) line.add(own)
    return follows
  })
}

const reaches = (version: SiteTemplate, { tier, passages, today }: Under): boolean => {
  const { mode, from } = rollOutFor(version, tier)
  if (today < from || mode === 'whenChosen') return false
  return mode === 'atOnce' || passages.some(({ on, at }) => from <= on && version.at <= at)
}

/** A project never falls back behind the version that it was last judged by, unless a person chose another template for it. */
const startOf = ({ template }: Settings, templates: readonly SiteTemplate[], { pinned, last }: Under): TemplateRef | null => {
  const judgedBy = templates.find(({ hash }) => hash === last)
  if (!pinned) return judgedBy ?? template
  return judgedBy && successorsOf(templates, pinned.hash).includes(judgedBy) ? judgedBy : pinned
}

/**
 * The version that a project stands under today, and the newer ones that wait for it: the newest version that its roll-out has brought to it,
 * else the one that it was last judged by, and for a project that comes new the site's own. Nothing has to be written when a version is published.
 */
export const standingTemplate = (
  settings: Settings,
  under: Under,
): { readonly template: TemplateRef; readonly offered: readonly Offered[] } | undefined => {
  const templates = templatesOf(settings)
  const start = startOf(settings, templates, under)
  if (!start) return undefined
  const following = successorsOf(templates, start.hash)
  const reached = following.findLast((version) => reaches(version, under))
  const waiting = reached ? following.slice(following.indexOf(reached) + 1) : following
  return {
    template: refOf(reached ?? start),
    offered: waiting.map((version) => {
      const { mode, from } = rollOutFor(version, under.tier)
      return { to: refOf(version), from, when: mode === 'atOnce' ? 'onItsDay' : mode }
    }),
  }
}
