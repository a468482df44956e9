import type { Host } from '@plumbline/panels/host'

type Mode = 'light' | 'dark'

const byBrightness = (channels: readonly number[]): 'bright' | 'dim' | undefined => {
  if (channels.length !== 3 || !channels.every(Number.isFinite)) return undefined
  return channels.reduce((sum, channel) => sum + channel, 0) / 3 > 127 ? 'bright' : 'dim'
}
const numbers = (text: string): readonly number[] => text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))

/** Light or dark by the strongest neutral of the host's palette, `r, g, b`: it is white on dark (assumption azure-devops-dark-by-palette). */
export const modeOf = (triplet: string): Mode | undefined => {
  const brightness = byBrightness(numbers(triplet))
  return brightness && (brightness === 'bright' ? 'dark' : 'light')
}

/** Light or dark by the colour of the ground as the browser computes it; nothing of one that is not painted. */
export const modeOn = (ground: string): Mode | undefined => {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = numbers(/^rgba?\((.*)\)$/.exec(ground)?.[1] ?? '')
  const brightness = alpha < 0.5 ? undefined : byBrightness([red, green, blue])
  return brightness && (brightness === 'bright' ? 'light' : 'dark')
}

/** Neutrals of the palette that panels write and paint with. */
const neutrals: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  light: { '--palette-neutral-100': '0, 0, 0', '--palette-neutral-60': '102, 102, 102', '--palette-neutral-2': '248, 248, 248' },
  dark: { '--palette-neutral-100': '255, 255, 255', '--palette-neutral-60': '151, 149, 146', '--palette-neutral-2': '37, 36, 35' },
}

/** What is painted decides. A palette that says otherwise would write dark on dark: then its neutrals are replaced. */
export const lookOf = (
  ground: string,
  triplet: string,
): { readonly mode: Mode | undefined; readonly instead: Readonly<Record<string, string>> } => {
  const told = modeOf(triplet)
  const mode = modeOn(ground) ?? told
  return { mode, instead: mode !== undefined && told !== undefined && told !== mode ? neutrals[mode] : {} }
}

/** The host says only by its colours whether it is dark; the SDK tells when it put them on the page. */
export const followTheme: NonNullable<Host['followTheme']> = (apply) => {
  const { style } = document.documentElement
  const read = (): void => {
    for (const name of Object.keys(neutrals.light)) style.removeProperty(name)
    const host = getComputedStyle(document.documentElement)
    const ground = host.getPropertyValue('--background-color') === '' ? '' : getComputedStyle(document.body).backgroundColor
    const { mode, instead } = lookOf(ground, host.getPropertyValue('--palette-neutral-100'))
    for (const [name, value] of Object.entries(instead)) style.setProperty(name, value)
    if (mode !== undefined) apply(mode)
  }
  read()
  addEventListener('themeApplied', read)
  return () => removeEventListener('themeApplied', read)
}
