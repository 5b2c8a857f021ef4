const SVG = 'http://www.w3.org/2000/svg'

const shapes = {
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16.5 16.5 21 21',
  heart: 'M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
  bag: 'M5 8.5h14l-1 12H6zM8.5 11V7a3.5 3.5 0 0 1 7 0v4',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11v9h12v-9',
}

/**
 * A line drawing beside words, or inside a control that has a name of its own.
 * @param {keyof typeof shapes} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [key, value] of [
    ['viewBox', '0 0 24 24'],
    ['class', 'icon'],
    ['aria-hidden', 'true'],
  ])
    svg.setAttribute(/** @type {string} */ (key), /** @type {string} */ (value))
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
