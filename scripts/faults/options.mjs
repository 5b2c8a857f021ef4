import { parseArgs } from 'node:util'

/**
 * @param {string[]} args
 * @param {{ peers: string[], faults: string[] }} known
 */
export function optionsOf(args, known) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: known.peers.join() },
      faults: { type: 'string', default: known.faults.join() },
      events: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '1' },
    },
  })
  return {
    peers: chosen('peer', values.only, known.peers),
    faults: chosen('fault', values.faults, known.faults),
    events: numberOf('events', values.events),
    runs: numberOf('runs', values.runs),
  }
}

/**
 * @param {string} what
 * @param {string} named separated by commas
 * @param {string[]} known
 */
function chosen(what, named, known) {
  const names = named.split(',')
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new Error(`There is no ${what} called ${unknown}. There are: ${known.join(', ')}.`)
  return names
}

/**
 * @param {string} option
 * @param {string} text
 */
function numberOf(option, text) {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${option} ${text}: give a whole number above 0.`)
}
