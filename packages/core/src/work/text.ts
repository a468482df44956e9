/** Text as it is compared and judged: Unicode NFC, LF line ends, trimmed. */
export const neutralText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
