import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)
const names = ['atlassian-light', 'atlassian-dark', 'atlassian-spacing', 'atlassian-typography', 'atlassian-shape', 'atlassian-motion']

let css: string | undefined
/** The design tokens that Jira hands to its apps: the stylesheets of Atlassian's own package. */
export const themeCss = (): string => {
  css ??= names
    .map((name) => (load(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { readonly default: string }).default)
    .join('\n')
  return css
}
