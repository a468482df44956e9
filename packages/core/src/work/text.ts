/**
 * Text as it is compared and judged: Unicode NFC, LF line ends, trimmed. Blanks at the ends of lines, several in a row and more than one empty line
 * say nothing, and where text is stored as mark-up they are not even kept: so they count nowhere.
 */
export const neutralText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
