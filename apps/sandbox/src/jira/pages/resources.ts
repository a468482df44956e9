import { Hono } from 'hono'
import type { Clock } from '../../platform.ts'
import type { InstalledApp } from '../forge/manifest.ts'
export const resourceFiles = (_: { app: InstalledApp | undefined; clock: Clock }): Hono => new Hono()
