import type { Host } from '../host.ts'

/** Keeps the page in the host's light or dark theme as long as a panel stands; returns how to stop. */
export const followLook = (host: Host): (() => void) =>
  host.followTheme?.((mode) => {
    document.documentElement.dataset['colorMode'] = mode
  }) ?? (() => undefined)
