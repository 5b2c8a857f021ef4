/** @import { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser' */

const engine = '^packages/engine/src/'
const sdk = '^packages/sdk/src/'
// What is said about configs, for editors and the command line.
const aside = `${engine}(lint|schema)/`
const storage = 'disk|ids|journal|lasting|pending|read-events|shelf|visitor'
const parts = 'awaited|console|consent|emitter|gate|sanitize|session'
const late = 'rules|moments|products|observers|trouble|popup|formats|privacy'
const installed = 'node_modules/'
const tests = '([.](test|browser)|/testing)[.]tsx?$|/testing/'
const typeOnly = ['type-only', 'type-import']

/**
 * Who may import whom: a place may import its own files, what `may` lists, and nothing else. What stands under
 * `types` it may import for its types alone, so that nothing of it reaches the bundle.
 * @type {{ name: string, place: string, may?: string[], types?: string[], node?: boolean }[]}
 */
const places = [
  { name: 'engine', place: engine },
  { name: 'cli', place: '^packages/cli/src/', may: [engine, installed], node: true },
  { name: 'server', place: '^packages/server/src/', may: [engine, installed], node: true },
  { name: 'server page', place: '^packages/server/page/' },
  { name: 'console', place: '^packages/console/src/', may: [engine, `${sdk}popup/`, installed] },
  { name: 'sdk tag', place: `${sdk}tag[.]ts$`, may: [`${sdk}start[.]ts$`] },
  { name: 'sdk index', place: `${sdk}index[.]ts$`, may: [`${sdk}entry[.]ts$`], types: [engine, sdk] },
  // start.ts and the files that it is divided into: all that have no other place.
  {
    name: 'sdk start',
    place: `${sdk}(?!(tag|index|atom|stores|browser|${storage}|${parts})[.])[^/]+$`,
    may: [sdk, engine],
  },
  // These load later, so the tag has none of them, and they have none of the tag but its types.
  {
    name: 'sdk rules',
    place: `${sdk}rules/`,
    may: [`${sdk}(browser|read-events)[.]ts$`, engine],
    types: [`${sdk}(popup/request|[^/]+)[.]ts$`],
  },
  {
    name: 'sdk moments',
    place: `${sdk}moments/`,
    may: [`${sdk}browser[.]ts$`, engine],
    types: [`${sdk}console[.]ts$`],
  },
  { name: 'sdk products', place: `${sdk}products/`, may: [`${sdk}browser[.]ts$`], types: [engine] },
  {
    name: 'sdk observers',
    place: `${sdk}observers/`,
    may: [`${sdk}((browser|journal)[.]ts$|moments/|products/)`, engine],
    types: [`${sdk}((awaited|console|identity|lazy-rules|session|visitor)[.]ts$|capture/)`],
  },
  {
    name: 'sdk formats',
    place: `${sdk}formats/`,
    types: [engine, `${sdk}(consent|console|destinations)[.]ts$`],
  },
  {
    name: 'sdk privacy',
    place: `${sdk}privacy/`,
    may: [`${sdk}browser[.]ts$`, engine],
    types: [`${sdk}(consent|desk|stores|visitor)[.]ts$`],
  },
  {
    name: 'sdk trouble',
    place: `${sdk}trouble/`,
    may: [`${sdk}(read-events|shelf)[.]ts$`],
    types: [`${sdk}((journal|okyaku|visitor)[.]ts$|outbox/)`, engine],
  },
  { name: 'sdk capture', place: `${sdk}capture/`, may: [`${sdk}browser[.]ts$`, engine] },
  {
    name: 'sdk outbox',
    place: `${sdk}outbox/`,
    may: [`${sdk}(pending|browser)[.]ts$`, engine],
    types: [`${sdk}formats/`],
  },
  { name: 'sdk popup', place: `${sdk}popup/`, may: [`${sdk}stores[.]ts$`, npm('preact')], types: [engine] },
  { name: 'sdk storage', place: `${sdk}(${storage})[.]ts$`, may: [npm('idb-keyval'), engine] },
  { name: 'sdk stores', place: `${sdk}(atom|stores)[.]ts$`, may: [npm('nanostores')], types: [engine] },
  { name: 'sdk browser', place: `${sdk}browser[.]ts$` },
  // The small things that start.ts puts together know of each other no more than their types.
  { name: 'sdk parts', place: `${sdk}(${parts})[.]ts$`, may: [engine], types: [sdk] },
]

/** @type {IConfiguration} */
export default {
  forbidden: [
    ...places.flatMap(rulesOf),
    rule('a place for every file', { path: '^packages/', pathNot: places.map(({ place }) => place) }, {}),
    rule(
      'what loads later is imported by start.ts alone',
      { path: sdk, pathNot: [`${sdk}(${late})/`, `${sdk}start[.]ts$`] },
      { path: `${sdk}(${late})/`, dependencyTypesNot: typeOnly },
    ),
    rule(
      'a page loads neither lint nor schema',
      { path: '^packages/(sdk|engine)/src/', pathNot: [aside] },
      { path: aside },
    ),
    rule('no import of a test', {}, { path: tests }),
    rule('no import in a ring', {}, { circular: true, viaOnly: { dependencyTypesNot: typeOnly } }),
    rule('what is imported is there', {}, { couldNotResolve: true }),
    rule(
      'what is imported is in package.json',
      {},
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    exclude: ['/dist/', '/fixtures/'],
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
function rulesOf({ name, place, may = [], types = [], node = false }) {
  const others = { pathNot: [place, ...may, ...types], dependencyTypesNot: node ? ['core'] : [] }
  const more = { path: types, pathNot: [place, ...may], dependencyTypesNot: typeOnly }
  return [
    rule(`${name} imports only what it may`, { path: place }, others),
    ...(types.length > 0 ? [rule(`${name} imports only types there`, { path: place }, more)] : []),
  ]
}

/**
 * Tests and what helps them are free to import what they like.
 * @param {string} name
 * @param {{ path?: string, pathNot?: string[] }} from
 * @param {object} to
 * @returns {IForbiddenRuleType}
 */
function rule(name, from, to) {
  return { name, severity: 'error', from: { ...from, pathNot: [tests, ...(from.pathNot ?? [])] }, to }
}

/** @param {string} name */
function npm(name) {
  return `node_modules/${name}/`
}
