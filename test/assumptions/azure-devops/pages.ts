import type { Assumption } from '../assumption.ts'

/** Pages of the extension in those of the host. */
export const pages: readonly Assumption[] = [
  {
    id: 'contribution-targets',
    claim: 'The contribution types, targets and scopes that the manifest uses are shown where the platform’s documentation says.',
    source: 'Microsoft’s extension samples and reference of contribution targets.',
    breaksIf: 'A panel does not appear where it should; the packager accepts anything.',
    howToCheck: 'Install the extension and look for the gate group on a work item, the portfolio hub in Boards and the settings hub.',
  },
  {
    id: 'settings-hub-route',
    claim: 'A hub among the organisation’s settings is reached at {organisation}/_settings/{publisher}.{extension}.{contribution}.',
    source: 'Addresses of settings hubs of published extensions.',
    breaksIf:
      'The link from an empty panel to the settings leads nowhere; a message says that the hub stands among the organisation’s settings.',
    howToCheck: 'Install the extension, open Organisation settings, choose Plumbline and read the address.',
  },
  {
    id: 'ado-assets-allow-modules',
    claim: 'The origin that serves the files of an extension serves JavaScript modules and their chunks to the frame of the extension.',
    source: 'The frame and its files share an origin in Azure DevOps Services; published extensions that are built with module bundlers.',
    breaksIf: 'No panel starts. The build would then have to make classic scripts without chunks.',
    howToCheck: 'Install the extension privately and open the Plumbline hub in Boards: the portfolio or its first step must appear.',
  },
  {
    id: 'ado-frame-workers',
    claim: 'The frame of an extension may start a worker from its own origin, and WebAssembly may run in it.',
    source: 'Extensions are served from an origin of their own without a policy that is documented; others are known to use workers.',
    breaksIf:
      'Without WebAssembly the search goes on by its own branch and bound and proves less; without workers it ends as failed and the answer at once stays.',
    howToCheck: 'Open the selection, start "Search on", and look for solver.js and highs.wasm in the browser’s network view.',
  },
  {
    id: 'ado-frame-downloads',
    claim: 'The frame of an extension may start a download of a file that it made itself.',
    source: 'Extensions that export CSV files from their frames; the sandbox attribute of the frame is not documented.',
    breaksIf:
      'CSV and governance files cannot be saved from the panels, which no page can notice: a message says what it means if nothing arrives. The command line still exports them.',
    howToCheck: 'Press Export on the portfolio hub.',
  },
  {
    id: 'azure-devops-dark-by-palette',
    claim:
      'The theme variable --palette-neutral-100 is near white in a dark theme and near black in a light one; beside the colours that are painted nothing tells an extension that the theme is dark.',
    source: 'Themes that azure-devops-extension-sdk applies (applyTheme) and the variables of the published light theme.',
    breaksIf:
      'Nothing where the ground of the page is painted dark: that decides, and neutrals that contradict it are replaced. Else panels keep the light look.',
    howToCheck: 'Switch the theme to dark, open a work item with the gate group and read --palette-neutral-100 on the root of its frame.',
  },
  {
    id: 'ado-dark-theme-values',
    claim: 'The dark theme hands the palette variables that the local host page sets.',
    source: 'Reconstructed from the light theme’s variables and published screenshots; no live dark host could be read.',
    breaksIf: 'Contrast in the dark theme differs from what the browser suite measured.',
    howToCheck: 'Switch the theme to dark, open the portfolio hub and read --palette-neutral-* on the body of the frame.',
  },
]
