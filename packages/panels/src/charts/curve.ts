import { scaleLinear } from 'd3-scale'
import { element, escaped } from './svg.ts'

/** A utility curve, small: from an input to 0 to 100. Levels in words become steps. */
export const curveChart = (points: readonly (readonly [number, number])[], stepped: boolean, label: string): string => {
  const inputs = points.map(([input]) => input)
  const x = scaleLinear([Math.min(...inputs), Math.max(...inputs)], [4, 100])
  const y = scaleLinear([0, 100], [48, 4])
  const path = points
    .map(([input, utility], k) => {
      const [px, py] = [x(input).toFixed(1), y(utility).toFixed(1)]
      return k === 0 ? `M${px} ${py}` : stepped ? `H${px}V${py}` : `L${px} ${py}`
    })
    .join('')
  return element(
    'svg',
    { viewBox: '0 0 104 52', role: 'img', 'aria-label': label, class: 'p-curve' },
    element('title', {}, escaped(label)),
    element('path', { d: 'M4 4V48H100', fill: 'none', stroke: 'var(--p-line-strong)' }),
    element('path', { d: path, fill: 'none', stroke: 'var(--p-info-bold)', 'stroke-width': 1.75 }),
  )
}
