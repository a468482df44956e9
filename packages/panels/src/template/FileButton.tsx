import { useRef } from 'react'
import { Import } from '../look/icons.tsx'

interface FileButtonProps {
  readonly words: string
  readonly accept: string
  readonly read: (file: { readonly name: string; readonly text: string }) => void
}

/** A button that asks for one file and hands over its text; the same file can be taken again. */
export const FileButton = ({ words, accept, read }: FileButtonProps) => {
  const field = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const text = await file.text()
    if (field.current) field.current.value = ''
    read({ name: file.name, text })
  }
  return (
    <>
      <input ref={field} type="file" accept={accept} aria-label={words} hidden onChange={(event) => void take(event.target.files?.[0])} />
      <button type="button" className="p-button" onClick={() => field.current?.click()}>
        <Import /> {words}
      </button>
    </>
  )
}
