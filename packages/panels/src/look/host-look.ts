/** Which host's look the page has; its HTML says so. */
export const hostLook = (): 'jira' | 'azure-devops' =>
  document.documentElement.dataset['host'] === 'azure-devops' ? 'azure-devops' : 'jira'

const isDark = (triplet: string): boolean | undefined => {
  const channels = triplet.split(',').map(Number)
  return channels.length === 3 && channels.every(Number.isFinite)
    ? channels.reduce((sum, channel) => sum + channel, 0) / 3 > 127
    : undefined
}

/**
 * Azure DevOps says only by its palette whether it is dark: the strongest neutral is white then.
 * Assumption `azure-devops-dark-by-palette`; Jira sets the mode itself.
 */
const readMode = (): void => {
  const dark = isDark(getComputedStyle(document.documentElement).getPropertyValue('--palette-neutral-100'))
  if (dark !== undefined) document.documentElement.dataset['colorMode'] = dark ? 'dark' : 'light'
}

/** Follows the host's theme as long as a panel stands; returns how to stop. */
export const followLook = (): (() => void) => {
  if (hostLook() !== 'azure-devops') return () => undefined
  readMode()
  addEventListener('themeApplied', readMode)
  return () => removeEventListener('themeApplied', readMode)
}
