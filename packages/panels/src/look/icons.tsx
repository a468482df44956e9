export interface IconProps {
  readonly className?: string
}

interface Drawing {
  readonly fill?: boolean
  /** A broken outline: what it stands for is not known or not on record. */
  readonly dashed?: string
}

/** Outlines of 16 by 16 that take the colour of the text; the word beside them says what they mean. The pure marks let a page carry only what it uses. */
const icon =
  (outline: string, { fill, dashed }: Drawing = {}, inside?: string) =>
  ({ className = '' }: IconProps) => (
    <svg
      className={`p-icon ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d={outline}
        {...(fill ? { fill: 'currentColor' } : {})}
        {...(dashed ? { strokeDasharray: dashed, strokeDashoffset: 2.9, strokeLinecap: 'butt' } : {})}
      />
      {inside ? <path d={inside} /> : null}
    </svg>
  )

const circle = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0z'
const diamond = 'M8 1.8 14.2 8 8 14.2 1.8 8z'
const box = 'M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7z'

export const Met = /* @__PURE__ */ icon(circle, {}, 'M5.2 8.2 7.2 10.2 10.9 6')
export const Warn = /* @__PURE__ */ icon('M8 2 14.6 13.4H1.4zM8 6.4v3.2M8 11.4v.1')
/** Fails: an octagon with a cross. */
export const Open = /* @__PURE__ */ icon('M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM6 6l4 4M10 6l-4 4')
export const Waiting = /* @__PURE__ */ icon(circle, {}, 'M8 4.6V8l2.4 1.6')
/** Could not be checked: a broken circle with a question mark. */
export const Unknown = /* @__PURE__ */ icon(
  circle,
  { dashed: '4.4 2.14' },
  'M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.55-.8 1.1M8 11.2v.1',
)
/** Known within a range: found, and not proven to be the best. */
export const Within = /* @__PURE__ */ icon(circle, {}, 'M8 2.4v11.2M8 5.2l4.4-.1M8 8h5.6M8 10.8l4.4.1')
export const NotApplicable = /* @__PURE__ */ icon(circle, {}, 'M5 8h6')
export const Waived = /* @__PURE__ */ icon('M8 1.8 13.4 3.8v4c0 3.2-2.2 5.4-5.4 6.5-3.2-1.1-5.4-3.3-5.4-6.5v-4zM5.6 8h4.8')
export const Lock = /* @__PURE__ */ icon(box, {}, 'M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2')
export const Unlocked = /* @__PURE__ */ icon(box, {}, 'M5.2 7V4.5a2.8 2.8 0 0 1 5.4-1')
export const Diamond = /* @__PURE__ */ icon(diamond)
export const DiamondFilled = /* @__PURE__ */ icon(diamond, { fill: true })
export const DiamondDashed = /* @__PURE__ */ icon(diamond, { dashed: '5.8 2.97' })
export const Chevron = /* @__PURE__ */ icon('M6 3.5 10.5 8 6 12.5')
export const Refresh = /* @__PURE__ */ icon('M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.6M13.5 2.4v3.2h-3.2')
export const Search = /* @__PURE__ */ icon('M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5l3.5 3.5')
export const Export = /* @__PURE__ */ icon('M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 13.5h11')
export const Plus = /* @__PURE__ */ icon('M8 3v10M3 8h10')
export const Import = /* @__PURE__ */ icon('M8 10V2M4.8 5.2 8 2l3.2 3.2M2.5 13.5h11')
export const Cross = /* @__PURE__ */ icon('M4 4l8 8M12 4l-8 8')
