/** What the frame itself says when no panel can be shown. German where the browser speaks it. */
const words = {
  en: {
    alone: 'Open me inside Azure DevOps',
    aloneText:
      'This page is part of Plumbline and works only inside Azure DevOps. Open a project’s work item, the Plumbline hub in Boards, or the organisation’s settings.',
    unsaved: 'Save the project first',
    unsavedText: 'Its gate appears here as soon as the work item has been saved.',
    problem: 'Plumbline could not start',
    unstarted:
      'The scripts of this page were not run. Reload the page; if that does not help, let an administrator look at what stands between your browser and the files of the extension. Gates are held by Azure DevOps all the same.',
    settings: 'The settings open in a new tab. They also stand among the organisation’s settings, under Plumbline.',
    saving: (file: string) => `Your browser saves ${file}. If nothing arrives, pages of extensions may not save files here.`,
  },
  de: {
    alone: 'Öffnen Sie diese Seite in Azure DevOps',
    aloneText:
      'Diese Seite gehört zu Plumbline und läuft nur in Azure DevOps. Öffnen Sie das Work Item eines Projekts, den Plumbline-Hub in Boards oder die Einstellungen der Organisation.',
    unsaved: 'Speichern Sie zuerst das Projekt',
    unsavedText: 'Sein Gate erscheint hier, sobald das Work Item gespeichert ist.',
    problem: 'Plumbline konnte nicht starten',
    unstarted:
      'Die Skripte dieser Seite wurden nicht ausgeführt. Laden Sie die Seite neu; hilft das nicht, soll eine Administratorin oder ein Administrator prüfen, was zwischen Ihrem Browser und den Dateien der Erweiterung steht. Azure DevOps hält die Gates trotzdem.',
    settings: 'Die Einstellungen öffnen sich in einem neuen Tab. Sie stehen auch in den Einstellungen der Organisation, unter Plumbline.',
    saving: (file: string) =>
      `Ihr Browser speichert ${file}. Kommt nichts an, dürfen Seiten von Erweiterungen hier keine Dateien speichern.`,
  },
} as const

const spoken = () => words[navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en']

const say = (root: HTMLElement, title: string, text: string, role: 'status' | 'alert'): void => {
  const notice = document.createElement('section')
  notice.className = 'notice'
  notice.setAttribute('role', role)
  const heading = document.createElement('h1')
  heading.textContent = title
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  notice.append(heading, paragraph)
  root.replaceChildren(notice)
}

export const sayAlone = (root: HTMLElement): void => say(root, spoken().alone, spoken().aloneText, 'status')
export const sayUnsaved = (root: HTMLElement): void => say(root, spoken().unsaved, spoken().unsavedText, 'status')
export const settingsWords = (): string => spoken().settings
export const savingWords = (file: string): string => spoken().saving(file)
export const sayProblem = (root: HTMLElement, text: string): void => say(root, spoken().problem, text, 'alert')
export const sayUnstarted = (root: HTMLElement): void => sayProblem(root, spoken().unstarted)
