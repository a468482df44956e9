import { Hono } from 'hono'
export const hostPages = (_: unknown): Hono => new Hono()
