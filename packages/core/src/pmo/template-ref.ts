import { hashOf } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import type { TemplateRef } from './settings.ts'

/** A template by name, version and the hash of its content. */
export const refOf = (template: Template): TemplateRef => ({ id: template.id, version: template.version, hash: hashOf(template) })
