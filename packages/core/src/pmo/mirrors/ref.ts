/** Whether a name here is that of a project of another site; never that of an item of a tracker. */
export const isMirror = (item: string): boolean => /^m-[0-9a-f]{20}$/.test(item)
