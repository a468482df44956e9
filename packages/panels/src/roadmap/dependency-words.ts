import type { DependenciesView, DependencyView } from '@plumbline/core'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'

/** Names and conflicts of dependencies in words. */
export const saying = ({ projects }: Pick<DependenciesView, 'projects'>, locale: string) => {
  const titles = new Map(projects.map(({ ref, title }) => [ref, title]))
  const title = (ref: string): string => titles.get(ref) ?? t('roadmap.elsewhere')
  return {
    title,
    conflicts: ({ needs, needed, conflicts, circle }: DependencyView): readonly { readonly words: string; readonly bad: boolean }[] => [
      ...conflicts.map(({ is, on, neededOn, gate }) => ({
        words: t(`roadmap.conflict.${is}`, {
          needs: title(needs),
          needed: title(needed),
          on: day(on, locale),
          neededOn: neededOn === null ? t('shared.notKnown') : day(neededOn, locale),
          gate: gate ?? '',
        }),
        bad: is !== 'start',
      })),
      ...(circle ? [{ words: t('roadmap.conflict.circle', { needs: title(needs), needed: title(needed) }), bad: true }] : []),
    ],
  }
}

/** To begin early need not be wrong, as work may overlap; the rest does not fit. */
export const isBad = ({ conflicts, circle }: DependencyView): boolean => circle || conflicts.some(({ is }) => is !== 'start')
