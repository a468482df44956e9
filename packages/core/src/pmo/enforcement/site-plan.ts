import type { EnforcementPlan } from '../../gates/enforcement.ts'
import type { Template } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Settings } from '../settings.ts'
import { readHead, readTemplateBody } from '../settings-document.ts'
import { templatesOf } from '../site-templates.ts'
import { planOf } from './plan.ts'

export interface SitePlan {
  readonly settings: Settings
  readonly templates: readonly Template[]
  readonly plan: EnforcementPlan
}

/** The plan of every template under which a project of this site may stand. */
export const readSitePlan = async (ports: Ports, call: Call, whenUnable: EnforcementPlan['whenUnable']): Promise<SitePlan> => {
  const { value: settings } = await readHead(ports, call)
  const templates = await Promise.all(templatesOf(settings).map((ref) => readTemplateBody(ports, ref)))
  return { settings, templates, plan: planOf(settings, templates, whenUnable) }
}
