import type { Explained } from '@plumbline/core/refresh'

/** What Jira takes from a validator. */
export interface Said {
  readonly result: boolean
  readonly errorMessage?: string
}

const cannotJudge = 'Plumbline could not judge this gate just now. Try again in a minute; the gate panel says what was last known.'

/** What is answered where nothing could be judged: refused, unless an administrator chose otherwise. */
export const unableTo = (unable: string | undefined): Said =>
  unable === 'allow' ? { result: true } : { result: false, errorMessage: cannotJudge }

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref?.()
  })

/** The judgement in Jira's form if it comes in time; in every other case, also a failure, what the administrator chose. Never throws. */
export const inTime = async (
  judge: () => Promise<Explained>,
  { unable, milliseconds }: { readonly unable: string | undefined; readonly milliseconds: number },
): Promise<Said> => {
  try {
    const judged = await Promise.race([judge(), after(milliseconds)])
    if (judged === undefined) return unableTo(unable)
    return judged.passes ? { result: true } : { result: false, errorMessage: judged.lines.join('\n') }
  } catch (cause) {
    console.warn(`A gate could not be judged at its transition: ${cause instanceof Error ? cause.message : String(cause)}`)
    return unableTo(unable)
  }
}
