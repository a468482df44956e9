import type { Frame } from 'playwright-core'

const heading = { gate: '#gate-title', portfolio: 'main h1', settings: 'main h1' } as const

/** Waits until a panel has shown what it came for, not its skeleton. */
export const ready = async (frame: Frame, what: keyof typeof heading): Promise<void> => {
  await frame.waitForSelector(heading[what], { timeout: 30_000 })
  await frame.waitForFunction(() => !document.querySelector('.p-skeleton, .pf-progress'), undefined, { timeout: 30_000 })
}

const portfolioPages = ['Overview', 'Roadmap', 'Intake', 'Strategy', 'Scoring', 'Selection', 'Scenarios', 'Capacity', 'Reviews'] as const

/** The parts of each page: settings come in steps and the portfolio in pages, of which one is shown at a time. */
export const partsOf = (what: keyof typeof heading): readonly string[] => {
  if (what === 'portfolio') return portfolioPages
  return what === 'settings' ? ['Choose a template', 'Map your fields', 'Try it and save', 'Change the template'] : ['']
}

/** Waits until a page of the portfolio has what it asked for. */
const settled = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(() => !document.querySelector('.p-skeleton, .pf-progress, [aria-busy="true"]'), undefined, { timeout: 60_000 })

const turnToPage = async (frame: Frame, page: string): Promise<void> => {
  await frame.getByRole('tab', { name: page }).click()
  await frame.getByRole('tabpanel', { name: page }).waitFor()
  await settled(frame)
}

/** A draft with a tighter budget, tried on the site's projects; nothing of it is saved. */
const tryDraft = async (frame: Frame): Promise<void> => {
  await frame.getByRole('button', { name: 'Start a draft' }).click()
  await frame.getByRole('button', { name: 'Parameters' }).click()
  await frame.getByRole('textbox', { name: 'costTolerance: Every tier' }).fill('200')
  await frame.getByText(/^\d+ projects compared, from their stored facts\.$/).waitFor({ timeout: 60_000 })
}

/** Turns to a part of a page that is open. */
export const turnTo = async (frame: Frame, part: string): Promise<void> => {
  if (part === '') return
  if (portfolioPages.some((page) => page === part)) return turnToPage(frame, part)
  await frame.getByRole('button', { name: part }).first().click()
  await frame.getByRole('group', { name: part }).waitFor()
  if (part === 'Change the template') await tryDraft(frame)
}

/** What a person reads on a gate panel, besides what belongs to the tracker: keys, ages, who else may pass, links. */
export interface Read {
  readonly headline: readonly string[]
  readonly tally: readonly string[]
  /** Group, criterion and each value with its limit; of what is not known only the fact, as the reason names the tracker's field. */
  readonly criteria: readonly string[]
}

export const read = (frame: Frame): Promise<Read> =>
  frame.evaluate(() => {
    const words = (node: Element | null | undefined): string => {
      const copy = node?.cloneNode(true) as Element | undefined
      for (const extra of copy?.querySelectorAll('button, .p-sr, svg') ?? []) extra.remove()
      return (copy?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)]
    const fact = (node: Element): string =>
      node.classList.contains('unknown') ? words(node).replace(/ is not known.*/, ' is not known') : words(node)
    const groupOf = (node: Element): string => words(node.closest('section, details')?.querySelector('h3, summary'))
    return {
      headline: [
        words(document.querySelector('#gate-title')),
        words(document.querySelector('.g-said')),
        words(document.querySelector('.g-due')),
      ],
      tally: all('.g-tally li, .g-tally p').map(words),
      criteria: all('.g-criterion').map((node) =>
        [groupOf(node), words(node.querySelector('h4')), ...all('.g-facts li, p.g-facts, .g-bars span', node).map(fact)].join(' | '),
      ),
    }
  })
