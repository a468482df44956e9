import { type ExactTask, highsSolver, type Solver, workOn } from '@plumbline/core/portfolio'
import loadHighs from 'highs'

/** HiGHS where the page's policy lets WebAssembly run; elsewhere the search goes on without it, by its own branch and bound (assumption ado-frame-workers). */
const solver = async (): Promise<Solver | undefined> => {
  try {
    return highsSolver(await loadHighs({ locateFile: (file) => new URL(file, import.meta.url).href }))
  } catch (cause) {
    console.warn(`The exact solver cannot run here: ${String(cause)}`)
    return undefined
  }
}

addEventListener('message', ({ data }: MessageEvent<ExactTask>) => {
  void solver().then((found) => postMessage(workOn(data, { clock: () => performance.now(), ...(found ? { solver: found } : {}) })))
})
