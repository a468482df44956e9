import * as z from 'zod/mini'
import { Template } from './template.ts'

/** The JSON Schema of template documents, for editors and for other programs; published beside this package. */
export const templateSchema = (): Readonly<Record<string, unknown>> => ({
  title: 'Plumbline methodology template',
  ...z.toJSONSchema(Template, { io: 'input' }),
})
