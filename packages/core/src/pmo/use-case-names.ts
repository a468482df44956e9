import type { UseCaseName } from './client.ts'
import { laterUseCases } from './later-use-cases.ts'
import { firstUseCases } from './registry.ts'

/** Every use case of the one registry: panels, resolver, browser and terminal are all derived from it. */
export const useCaseNames = [...Object.keys(firstUseCases), ...Object.keys(laterUseCases)] as UseCaseName[]
