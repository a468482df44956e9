interface ImportMeta {
  /** Vite's reading of files at build time, here as text. */
  glob(pattern: string, options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true }): Record<string, string>
}
