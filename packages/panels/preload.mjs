import { basename } from 'node:path'

/** These outputs and all that they import statically. */
const together = ({ outputs }, entries) => {
  const wanted = new Set(entries)
  for (const path of wanted)
    for (const { path: imported, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) wanted.add(imported)
  return wanted
}

/**
 * The page with links by which a browser fetches at once all scripts that it runs until something can be read: those of its entry, and of the parts that it loads in any case.
 * Without them it would learn of each only from the one before.
 */
export const withPreloads = (page, metafile, { entry, parts }) => {
  const paths = Object.keys(metafile.outputs).filter((path) => path.endsWith('.js'))
  const own = paths.filter((path) => basename(path) === entry)
  const later = parts.map((part) => {
    const found = paths.find((path) => new RegExp(`^${part}-[0-9A-Z]+\\.js$`).test(basename(path)))
    if (!found) throw new Error(`The page is to fetch ${part} beforehand, and there is no such part`)
    return found
  })
  const links = [...together(metafile, [...own, ...later])].map((path) => `<link rel="modulepreload" href="./${basename(path)}" />`)
  return page.replace('</head>', `${links.join('')}</head>`)
}
