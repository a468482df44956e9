const hour = 60 * 60 * 1000

/**
 * The platforms' own schedules, which fire by the clock and not by a press: the sandbox's clock runs at real speed, so its hour is an hour here.
 * Work that takes longer than an hour is not doubled. Returns how to stop it and wait for the run under way.
 */
export const everyHour = (work: () => Promise<unknown>, { atOnce }: { readonly atOnce: boolean }): (() => Promise<void>) => {
  let running: Promise<unknown> | undefined
  const run = () => {
    running ??= work().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(run, hour)
  timer.unref()
  if (atOnce) run()
  return async () => {
    clearInterval(timer)
    await running
  }
}
