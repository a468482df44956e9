import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Site } from '../site.ts'
import { organisation } from '../store/names.ts'

export const pages = (app: Hono<{ Bindings: HttpBindings }>, _site: Site): void => {
  app.get('/', (context) => context.redirect(`/${organisation}`))
}
