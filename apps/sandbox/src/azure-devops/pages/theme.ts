import type { Beliefs } from '../../beliefs.ts'
import type { AzureDevOpsBelief } from '../beliefs.ts'

export type Theme = 'light' | 'dark'
type Believed = Beliefs<AzureDevOpsBelief>

const light: Readonly<Record<string, string>> = {
  'palette-primary-shade-30': '0, 69, 120',
  'palette-primary-shade-20': '0, 90, 158',
  'palette-primary-shade-10': '16, 110, 190',
  'palette-primary': '0, 120, 212',
  'palette-primary-tint-10': '43, 136, 216',
  'palette-primary-tint-20': '199, 224, 244',
  'palette-primary-tint-30': '222, 236, 249',
  'palette-primary-tint-40': '239, 246, 252',
  'palette-neutral-100': '0, 0, 0',
  'palette-neutral-80': '51, 51, 51',
  'palette-neutral-70': '76, 76, 76',
  'palette-neutral-60': '102, 102, 102',
  'palette-neutral-30': '166, 166, 166',
  'palette-neutral-20': '200, 200, 200',
  'palette-neutral-10': '218, 218, 218',
  'palette-neutral-8': '234, 234, 234',
  'palette-neutral-6': '239, 239, 239',
  'palette-neutral-4': '244, 244, 244',
  'palette-neutral-2': '248, 248, 248',
  'palette-neutral-0': '255, 255, 255',
  'background-color': 'rgba(255, 255, 255, 1)',
  'communication-foreground': 'rgba(0, 90, 158, 1)',
  'communication-background': 'rgba(0, 120, 212, 1)',
  'status-info-foreground': 'rgba(0, 120, 212, 1)',
  'status-error-foreground': 'rgba(205, 74, 69, 1)',
  'status-error-background': 'rgba(249, 235, 235, 1)',
  'status-error-text': 'rgba(218, 10, 0, 1)',
  'status-error-strong': 'rgba(168, 0, 0, 1)',
  'status-success-foreground': 'rgba(16, 124, 16, 1)',
  'status-success-background': 'rgba(223, 246, 221, 1)',
  'status-success-text': 'rgba(16, 110, 16, 1)',
  'status-warning-background': 'rgba(255, 244, 206, 1)',
  'status-warning-icon-foreground': 'rgba(177, 133, 37, 1)',
  'status-warning-text': 'rgba(184, 94, 6, 1)',
  'component-status-warning': 'rgba(214, 127, 60, 1)',
  'component-status-success': 'rgba(85, 163, 98, 1)',
  'text-primary-color': 'rgba(0, 0, 0, .9)',
  'text-secondary-color': 'rgba(0, 0, 0, .55)',
  'text-disabled-color': 'rgba(0, 0, 0, .38)',
  'text-on-communication-background': '#fff',
  'border-subtle-color': 'rgba(0, 0, 0, .08)',
  'callout-background-color': '#fff',
  'callout-shadow-color': 'rgba(0, 0, 0, .132)',
  'callout-shadow-secondary-color': 'rgba(0, 0, 0, .108)',
  'component-grid-row-hover-color': 'rgba(0, 0, 0, .02)',
  'component-grid-selected-row-color': 'rgba(222, 236, 249, 1)',
  'component-grid-cell-bottom-border-color': 'rgba(234, 234, 234, 1)',
  'focus-border-color': 'rgba(0, 120, 212, 1)',
  'nav-vertical-background-color': 'rgba(234, 234, 234, 1)',
  'component-label-default-color': 'rgba(239, 239, 239, 1)',
}

/** What differs in the dark theme. Assumption `ado-dark-theme-values`: reconstructed, as the dark values of a live host could not be read. */
const dark: Readonly<Record<string, string>> = {
  'palette-neutral-100': '255, 255, 255',
  'palette-neutral-80': '200, 198, 196',
  'palette-neutral-70': '178, 176, 173',
  'palette-neutral-60': '151, 149, 146',
  'palette-neutral-30': '96, 94, 92',
  'palette-neutral-20': '72, 70, 68',
  'palette-neutral-10': '59, 58, 57',
  'palette-neutral-8': '50, 49, 48',
  'palette-neutral-6': '45, 44, 43',
  'palette-neutral-4': '41, 40, 39',
  'palette-neutral-2': '37, 36, 35',
  'palette-neutral-0': '32, 31, 30',
  'palette-primary-tint-20': '0, 60, 105',
  'palette-primary-tint-30': '0, 48, 84',
  'palette-primary-tint-40': '0, 36, 63',
  'palette-primary-shade-10': '71, 160, 237',
  'palette-primary-shade-20': '98, 171, 245',
  'background-color': 'rgba(32, 31, 30, 1)',
  'communication-foreground': 'rgba(98, 171, 245, 1)',
  'communication-background': 'rgba(0, 120, 212, 1)',
  'status-info-foreground': 'rgba(98, 171, 245, 1)',
  'status-error-foreground': 'rgba(241, 112, 123, 1)',
  'status-error-background': 'rgba(68, 39, 38, 1)',
  'status-error-text': 'rgba(255, 153, 164, 1)',
  'status-error-strong': 'rgba(255, 153, 164, 1)',
  'status-success-foreground': 'rgba(146, 195, 83, 1)',
  'status-success-background': 'rgba(38, 54, 33, 1)',
  'status-success-text': 'rgba(164, 212, 106, 1)',
  'status-warning-background': 'rgba(67, 53, 25, 1)',
  'status-warning-icon-foreground': 'rgba(252, 225, 0, 1)',
  'status-warning-text': 'rgba(250, 205, 110, 1)',
  'component-status-warning': 'rgba(224, 150, 80, 1)',
  'component-status-success': 'rgba(115, 180, 110, 1)',
  'text-primary-color': 'rgba(255, 255, 255, 1)',
  'text-secondary-color': 'rgba(255, 255, 255, .7)',
  'text-disabled-color': 'rgba(255, 255, 255, .5)',
  'border-subtle-color': 'rgba(255, 255, 255, .08)',
  'callout-background-color': 'rgba(37, 36, 35, 1)',
  'callout-shadow-color': 'rgba(0, 0, 0, .4)',
  'callout-shadow-secondary-color': 'rgba(0, 0, 0, .32)',
  'component-grid-row-hover-color': 'rgba(255, 255, 255, .03)',
  'component-grid-selected-row-color': 'rgba(0, 48, 84, 1)',
  'component-grid-cell-bottom-border-color': 'rgba(50, 49, 48, 1)',
  'focus-border-color': 'rgba(98, 171, 245, 1)',
  'nav-vertical-background-color': 'rgba(27, 26, 25, 1)',
  'component-label-default-color': 'rgba(59, 58, 57, 1)',
}

/** Another dark: black, with colours that stand out more. */
const black: Readonly<Record<string, string>> = {
  'palette-neutral-100': '255, 255, 0',
  'palette-neutral-0': '0, 0, 0',
  'background-color': 'rgb(0, 0, 0)',
  'callout-background-color': '#000',
  'text-primary-color': 'rgb(255, 255, 0)',
}

/** A dark ground under the neutrals of the light theme (assumption `azure-devops-dark-by-palette`). */
const withoutPalette: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(light).filter(([name]) => name.startsWith('palette-neutral-')),
)

const darkOf = ({ holds }: Believed): Readonly<Record<string, string>> => ({
  ...light,
  ...dark,
  ...(holds('ado-dark-theme-values') ? {} : black),
  ...(holds('azure-devops-dark-by-palette') ? {} : withoutPalette),
})

/** What the host hands to an extension as `themeData`; palette values are triplets, the others whole colours. */
export const themesOf = (beliefs: Believed): Readonly<Record<Theme, Readonly<Record<string, string>>>> => ({ light, dark: darkOf(beliefs) })

const block = (theme: Theme, values: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(values).map(([name, value]) => `--${name}:${value}`)
  return `html[data-theme=${theme}]{color-scheme:${theme};${lines.join(';')}}`
}

export const themeSheet = (beliefs: Believed): string =>
  Object.entries(themesOf(beliefs))
    .map(([theme, values]) => `${block(theme as Theme, values)}\n`)
    .join('')
