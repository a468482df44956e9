import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Person } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import type { Theme } from './theme.ts'

export type PageContext = Context<{ Bindings: HttpBindings }>

/** Who looks, and how. `bare`: only the extension's frame, for tests; `width` narrows it. */
export interface Viewer {
  readonly person: Person
  readonly theme: Theme
  readonly bare: boolean
  readonly width: number | undefined
}

const remembered = (context: PageContext, name: string): string | undefined => {
  const given = context.req.query(name)
  if (given !== undefined) setCookie(context, `ado-${name}`, given, { path: '/', sameSite: 'Lax', httpOnly: true })
  return given ?? getCookie(context, `ado-${name}`)
}

/** The person of the address or of the last choice; `undefined` leads to the choice. */
export const viewerOf = (context: PageContext, store: Store): Viewer | undefined => {
  const as = remembered(context, 'as')
  const theme = remembered(context, 'theme')
  const person = store.state.people.find((candidate) => candidate.id === as && candidate.active)
  const width = Number(context.req.query('w'))
  return (
    person && {
      person,
      theme: theme === 'dark' ? 'dark' : 'light',
      bare: context.req.query('frame') === 'none',
      width: width > 0 ? width : undefined,
    }
  )
}
