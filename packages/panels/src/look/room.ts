const edge = 16
/** Less than this is no room to work in: then a dialog reaches beyond what is in sight, and the page can be scrolled to it. */
const least = 400

interface Span {
  readonly top: number
  readonly height: number
}

/** Where a dialog of this height begins inside a frame of which only a part is in sight, and how high it may be. */
export const roomIn = (seen: Span, frame: number, dialog: number): Span => {
  const height = Math.min(Math.max(seen.height, least), frame) - 2 * edge
  const shown = Math.min(dialog, height)
  const middle = seen.top + (seen.height - shown) / 2
  return { top: Math.max(edge, Math.min(middle, frame - shown - edge)), height }
}
