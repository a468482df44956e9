import type { Condition } from '../rules/condition.ts'
import { is, present } from './drafts.ts'

/** Each role is held by somebody whose account is active. */
export const heldAndActive = (roles: readonly string[]): Condition[] =>
  roles.flatMap((role) => [present(`roles[${role}].person`), is(`roles[${role}].active`, 'equals', true)])

/** Two roles in different hands. */
export const differentPeople = (one: string, other: string): Condition => ({
  distinct: [`roles[${one}].person`, `roles[${other}].person`],
  atLeast: 2,
})
