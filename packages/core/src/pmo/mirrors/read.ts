import type { Ports } from '../../ports.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { ComponentSummary } from '../views.ts'
import { everyMirror, fromHome } from './document.ts'

/** A project of another site with what was entered of it there. */
export interface MirrorRow {
  readonly component: ComponentSummary
  readonly entered: InputsDocument | null
}

/** The projects of other sites that somebody may see here, each once; those of a home that was taken away, or that were edited from outside, are none. */
export const readMirrors = async (
  ports: Pick<Ports, 'shelf'>,
  isPmo: boolean,
): Promise<{ readonly rows: readonly MirrorRow[]; readonly hidden: number }> => {
  const { homes, mirrors } = await everyMirror(ports)
  const all = mirrors.flatMap(({ id, value }) => {
    const home = homes.get(value.home)
    return home && value.twin === null && value.component.ref === id ? [{ ...value, source: fromHome(value.home, home, value) }] : []
  })
  const shown = all.filter(({ audience }) => isPmo || audience === 'everyone')
  return {
    rows: shown.map(({ component, entered, source }) => ({ component: { ...component, mirror: source }, entered })),
    hidden: all.length - shown.length,
  }
}
