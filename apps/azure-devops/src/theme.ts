import type { Host } from '@plumbline/panels/host'

/** Light or dark by the strongest neutral of the host's palette, `r, g, b`: it is white on dark. */
export const modeOf = (triplet: string): 'light' | 'dark' | undefined => {
  const channels = triplet.split(',').map((channel) => (channel.trim() === '' ? Number.NaN : Number(channel)))
  if (channels.length !== 3 || !channels.every(Number.isFinite)) return undefined
  return channels.reduce((sum, channel) => sum + channel, 0) / 3 > 127 ? 'dark' : 'light'
}

/** The host says only by its palette whether it is dark (assumption azure-devops-dark-by-palette); the SDK tells when it put one on the page. */
export const followTheme: NonNullable<Host['followTheme']> = (apply) => {
  const read = (): void => {
    const mode = modeOf(getComputedStyle(document.documentElement).getPropertyValue('--palette-neutral-100'))
    if (mode !== undefined) apply(mode)
  }
  read()
  addEventListener('themeApplied', read)
  return () => removeEventListener('themeApplied', read)
}
