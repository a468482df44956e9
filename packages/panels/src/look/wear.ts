const worn = new Set<string>()

/** Puts a style sheet in force, once, that came with a part that was fetched later; hosts forbid inline styles, not this. */
export const wear = (text: string): void => {
  if (worn.has(text)) return
  worn.add(text)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
