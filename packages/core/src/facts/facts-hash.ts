import { hashOf } from '../hash.ts'
import type { Facts } from './facts.ts'

/** SHA-256 of what was known of a component (RFC 8785): by it a record names the facts that it rests on, which are kept beside it. */
export const factsHashOf = (facts: Facts): string => hashOf(facts)
