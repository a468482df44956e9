import type { ReactNode } from 'react'

export interface IconProps {
  readonly className?: string
}

/** Outlines of 16 by 16 that take the colour of the text; the word beside them says what they mean. */
const icon =
  (drawing: ReactNode) =>
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
      {drawing}
    </svg>
  )

const circle = <circle cx="8" cy="8" r="6.25" />
const path = (d: string) => <path d={d} />
const diamond = 'M8 1.8 14.2 8 8 14.2 1.8 8z'

export const Met = icon(
  <>
    {circle}
    {path('M5.2 8.2 7.2 10.2 10.9 6')}
  </>,
)
export const Warn = icon(path('M8 2 14.6 13.4H1.4zM8 6.4v3.2M8 11.4v.1'))
/** Fails: an octagon with a cross. */
export const Open = icon(path('M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM6 6l4 4M10 6l-4 4'))
export const Waiting = icon(
  <>
    {circle}
    {path('M8 4.6V8l2.4 1.6')}
  </>,
)
/** Could not be checked: a broken circle with a question mark. */
export const Unknown = icon(
  <>
    <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />
    {path('M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.55-.8 1.1M8 11.2v.1')}
  </>,
)
export const NotApplicable = icon(
  <>
    {circle}
    {path('M5 8h6')}
  </>,
)
export const Waived = icon(path('M8 1.8 13.4 3.8v4c0 3.2-2.2 5.4-5.4 6.5-3.2-1.1-5.4-3.3-5.4-6.5v-4zM5.6 8h4.8'))
export const Lock = icon(
  <>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    {path('M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2')}
  </>,
)
export const Unlocked = icon(
  <>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    {path('M5.2 7V5a2.8 2.8 0 0 1 5.4-1')}
  </>,
)
export const Diamond = icon(path(diamond))
export const DiamondFilled = icon(<path d={diamond} fill="currentColor" />)
export const DiamondDashed = icon(<path d={diamond} strokeDasharray="2.4 2" />)
/** A gate on the way that somebody must still decide: half filled. */
export const DiamondHalf = icon(
  <>
    {path(diamond)}
    <path d="M8 1.8 14.2 8 8 14.2z" fill="currentColor" />
  </>,
)
export const Chevron = icon(path('M6 3.5 10.5 8 6 12.5'))
export const Refresh = icon(path('M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.6M13.5 2.4v3.2h-3.2'))
export const External = icon(path('M9.5 2.5h4v4M13.5 2.5 7.5 8.5M12 9.5V13a.9.9 0 0 1-.9.9H3a.9.9 0 0 1-.9-.9V4.9A.9.9 0 0 1 3 4h3.5'))
export const Search = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    {path('m10.5 10.5 3.5 3.5')}
  </>,
)
export const Export = icon(path('M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 13.5h11'))
export const Plus = icon(path('M8 3v10M3 8h10'))
export const Cross = icon(path('M4 4l8 8M12 4l-8 8'))
export const Person = icon(
  <>
    <circle cx="8" cy="5.5" r="2.8" />
    {path('M2.8 14c.6-2.9 2.6-4.3 5.2-4.3s4.6 1.4 5.2 4.3')}
  </>,
)
export const Up = icon(path('M3.5 10 8 5.5 12.5 10'))
export const Down = icon(path('M3.5 6 8 10.5 12.5 6'))

/** Health as shape: circle, triangle, square; a dashed circle where it is not known. */
export const OnTrack = icon(<circle cx="8" cy="8" r="5.25" fill="currentColor" />)
export const AtRisk = icon(<path d="M8 2.2 14.4 13.2H1.6z" fill="currentColor" />)
export const OffTrack = icon(<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1" fill="currentColor" />)
export const HealthUnknown = icon(<circle cx="8" cy="8" r="5.25" strokeDasharray="2.3 2" />)
