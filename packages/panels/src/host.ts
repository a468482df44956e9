/** A file for a person: text, or bytes as they are. */
export type SavedFile = { readonly name: string; readonly type: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
)

export interface Place {
  /** Where the page was opened; empty for its first part. */
  readonly at: string
  go(to: string): void
  /** Tells when the browser goes elsewhere; returns how to stop. */
  follow(tell: (to: string) => void): () => void
}

/** What a tracker offers to a panel besides its data: look, language, navigation and notices. */
export interface Host {
  readonly locale: string
  /** How items are opened; the host decides on tab and frame. */
  open(url: string): void
  /** A short message in the host's own way, for what has just been done. */
  notify(notice: { readonly tone: 'success' | 'problem'; readonly title: string; readonly text?: string }): void
  /** Opens the product's settings, where the host can; `undefined` where it cannot be reached from here. */
  readonly openSettings?: () => void
  /** Hands a file to the person. */
  save(file: SavedFile): void
  /** Tells now and at every change whether the theme is dark, where the host does not write it on the page itself; returns how to stop. */
  followTheme?(apply: (mode: 'light' | 'dark') => void): () => void
  /** Where on a page of several parts somebody is, in the address of the host's page: reloading stays there and going back goes back. */
  readonly place?: Place
  /** Called when the frame's height may have changed, for hosts that size by message. */
  resized?(): void
}
