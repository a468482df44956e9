import type { Ports } from '../../ports.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { ComponentSummary } from '../views.ts'
import { everyMirror, fromHome } from './document.ts'
import { countedOnce } from './once.ts'

/** A project of another site with what was entered of it there. */
export interface MirrorRow {
  readonly component: ComponentSummary
  readonly entered: InputsDocument | null
}

/** Wherever a project of another site is named by its key, its source and age stand with it. */
export const withSource = (component: ComponentSummary): ComponentSummary => {
  const { mirror, key } = component
  return mirror ? { ...component, key: `${mirror.name} (${mirror.readAt.slice(0, 10)}) · ${key}` } : component
}

/** The projects of other sites that somebody may see here, each once; those of a home that was taken away, or that were edited from outside, are none. */
export const readMirrors = async (
  ports: Pick<Ports, 'shelf'>,
  isPmo: boolean,
): Promise<{ readonly rows: readonly MirrorRow[]; readonly hidden: number }> => {
  const { homes, mirrors } = await everyMirror(ports)
  const all = mirrors.filter(({ home, twin }) => homes.has(home) && twin === null)
  const shown = all.filter(({ audience }) => isPmo || audience === 'everyone')
  const { kept } = countedOnce({ homes, mirrors: shown })
  return {
    rows: kept.flatMap((mirrored) => {
      const home = homes.get(mirrored.home)
      return home
        ? [{ component: { ...mirrored.component, mirror: fromHome(mirrored.home, home, mirrored) }, entered: mirrored.entered }]
        : []
    }),
    hidden: all.length - shown.length,
  }
}
