import { answered, type Scope, type Test } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { fails, type Grade, passes } from './truth.ts'

/** The parts of a condition: those that are answered when the page is filled, by their numbers, and the others. */
const parted = (parts: readonly Test[]): { readonly onPage: Int32Array; readonly others: readonly Test[] } => {
  const onPage = parts.flatMap(({ atom }) => (atom && !atom.inRecord ? [atom.index] : []))
  return { onPage: Int32Array.from(onPage), others: parts.filter(({ atom }) => !atom || atom.inRecord) }
}

const leastOf = ({ grades }: Sheet, atoms: Int32Array): Grade => {
  let least: number = passes
  for (let index = 0; index < atoms.length; index += 1) {
    const grade = grades[atoms[index] as number] as number
    if (grade < least) least = grade
  }
  return least as Grade
}

const mostOf = ({ grades }: Sheet, atoms: Int32Array): Grade => {
  let most: number = fails
  for (let index = 0; index < atoms.length; index += 1) {
    const grade = grades[atoms[index] as number] as number
    if (grade > most) most = grade
  }
  return most as Grade
}

/** Fails if any fails, else is unknown if any is unknown. Of nothing: passes. What is told does not come from here, so that the first fail may end it. */
export const allOf = (parts: readonly Test[]): Test => {
  const { onPage, others } = parted(parts)
  if (others.length === 0) return (page) => leastOf(page, onPage)
  return (page, record) => {
    let least = leastOf(page, onPage)
    for (let index = 0; index < others.length && least !== fails; index += 1) {
      const grade = (others[index] as Test)(page, record)
      if (grade < least) least = grade
    }
    return least
  }
}

/** Passes if any passes, else is unknown if any is unknown. Of nothing: fails. */
export const anyOf = (parts: readonly Test[]): Test => {
  const { onPage, others } = parted(parts)
  if (others.length === 0) return (page) => mostOf(page, onPage)
  return (page, record) => {
    let most = mostOf(page, onPage)
    for (let index = 0; index < others.length && most !== passes; index += 1) {
      const grade = (others[index] as Test)(page, record)
      if (grade > most) most = grade
    }
    return most
  }
}

export const notOf = (part: Test, { table, record }: Scope): Test => {
  const { atom } = part
  const atoms = atom && (atom.inRecord ? record : table)?.atoms
  if (atom && atoms) return answered(atom.inRecord, atoms.opposite(atom.index))
  return (page, inside) => (passes - part(page, inside)) as Grade
}
