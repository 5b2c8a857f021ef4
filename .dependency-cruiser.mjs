/** @import { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser' */

const engine = '^packages/engine/src/'
const sdk = '^packages/sdk/src/'
const installed = 'node_modules/'
const tests = '[.](test|browser)[.]tsx?$'
const typeOnly = ['type-only', 'type-import']

/**
 * Who may import whom: a place may import its own files, what `may` lists, and nothing else. What stands under
 * `types` it may import for its types alone, so that nothing of it reaches the bundle.
 * @type {{ place: string, may?: string[], types?: string[], node?: boolean }[]}
 */
const places = [
  { place: engine },
  { place: '^packages/cli/src/', may: [engine, installed], node: true },
  { place: '^packages/server/src/', may: [engine, installed], node: true },
  { place: '^packages/console/src/', may: [engine, `${sdk}popup/`, installed] },
  { place: `${sdk}tag[.]ts$`, may: [`${sdk}start[.]ts$`] },
  { place: `${sdk}index[.]ts$`, may: [`${sdk}start[.]ts$`] },
  { place: `${sdk}start[.]ts$`, may: [sdk, engine] },
  { place: `${sdk}capture/`, may: [`${sdk}browser[.]ts$`, engine] },
  { place: `${sdk}outbox/`, may: [`${sdk}(journal|browser)[.]ts$`, engine] },
  { place: `${sdk}popup/`, may: [`${sdk}stores[.]ts$`, npm('preact')], types: [engine] },
  { place: `${sdk}(journal|visitor)[.]ts$`, may: [npm('idb-keyval'), engine] },
  { place: `${sdk}stores[.]ts$`, may: [npm('nanostores')], types: [engine] },
  { place: `${sdk}browser[.]ts$` },
  // The small things that start.ts puts together.
  { place: `${sdk}(?!(tag|index|start|journal|visitor|stores|browser)[.])[^/]+[.]ts$`, may: [engine] },
]

/** @type {IConfiguration} */
export default {
  forbidden: [
    ...places.flatMap(rulesOf),
    rule('a place for every file', { path: '^packages/', pathNot: places.map(({ place }) => place) }, {}),
    rule('no import in a ring', {}, { circular: true, viaOnly: { dependencyTypesNot: typeOnly } }),
    rule('what is imported is there', {}, { couldNotResolve: true }),
    rule(
      'what is imported is in package.json',
      {},
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    exclude: [tests, '/dist/'],
    doNotFollow: installed,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['okyaku:source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}

/**
 * @param {(typeof places)[number]} place
 * @returns {IForbiddenRuleType[]}
 */
function rulesOf({ place, may = [], types = [], node = false }) {
  const name = place.replace(/^\^packages\/|\$$|[[\]]/g, '').replace('/src', '')
  const others = { pathNot: [place, ...may, ...types] }
  return [
    rule(
      `${name} may not import`,
      { path: place },
      { ...others, ...(node && { dependencyTypesNot: ['core'] }) },
    ),
    ...types.map(path => rule(`${name} only types`, { path: place }, { path, dependencyTypesNot: typeOnly })),
  ]
}

/**
 * @param {string} name
 * @param {{ path?: string, pathNot?: string[] }} from
 * @param {object} to
 * @returns {IForbiddenRuleType}
 */
function rule(name, from, to) {
  return { name, severity: 'error', from, to }
}

/** @param {string} name */
function npm(name) {
  return `node_modules/${name}/`
}
