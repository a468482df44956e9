/**
 * How often calls wait for one another, whatever each of them takes: a call is held until nothing is under way and nothing more is asked for, and then all that are held go on together.
 * `idle` milliseconds without a new call are taken for that.
 */
export const countingRounds = (idle = 25) => {
  let [rounds, underWay] = [0, 0]
  let held: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (underWay > 0 || held.length === 0) return
      rounds += 1
      underWay = held.length
      const released = held
      held = []
      for (const release of released) release()
    }, idle)
  }
  return {
    rounds: (): number => rounds,
    /** The same call, held until its round. */
    held: async <T>(call: () => Promise<T>): Promise<T> => {
      await new Promise<void>((resolve) => {
        held.push(resolve)
        settle()
      })
      try {
        return await call()
      } finally {
        underWay -= 1
        settle()
      }
    },
  }
}
