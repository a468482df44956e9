import type { ReactNode } from 'react'

/** A field with its name above. */
export const Labelled = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <label>
    <span className="p-label">{name}</span>
    {children}
  </label>
)

interface TextProps {
  readonly name: string
  readonly value: string
  readonly put: (value: string) => void
  readonly type?: 'text' | 'date' | 'month'
  readonly invalid?: boolean
  readonly placeholder?: string
  readonly min?: string
}

export const Field = ({ name, value, put, type = 'text', invalid = false, placeholder, min }: TextProps) => (
  <Labelled name={name}>
    <input
      className="p-field"
      type={type}
      value={value}
      min={min}
      placeholder={placeholder}
      aria-invalid={invalid}
      autoComplete="off"
      onInput={(event) => put(event.currentTarget.value)}
    />
  </Labelled>
)

export const Words = ({ name, value, put, rows = 2 }: TextProps & { readonly rows?: number }) => (
  <Labelled name={name}>
    <textarea className="p-field" rows={rows} maxLength={4000} value={value} onInput={(event) => put(event.currentTarget.value)} />
  </Labelled>
)
