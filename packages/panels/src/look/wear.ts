/** Puts a style sheet in force that came with a part that was fetched later; hosts forbid inline styles, not this. */
export const wear = (text: string): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
