/** Every reason for which an event is refused for good, as its sender reads it. */
export const refusals = {
  'not-an-object': 'An event is an object with id, name, at, visitor and session.',
  id: 'id must be a text of 1 to 128 characters.',
  name: 'name must begin with a letter and hold up to 64 letters, digits, and _ . : - only.',
  'at-type': 'at must be a whole number of milliseconds since 1970.',
  'at-past': 'at lies before the year 2000: the clock of that device is wrong.',
  'at-future': 'at lies more than a day in the future: the clock of that device is wrong.',
  visitor: 'visitor must be a text of 1 to 128 characters.',
  session: 'session must be a text of 1 to 128 characters.',
  member: 'member must be a text of 1 to 256 characters where it is given.',
  tier: 'tier must be a text of 1 to 64 characters where it is given.',
  page: 'page must be an object with url and path, texts of at most 8192 characters, and optionally title and referrer.',
  'props-type': 'props must be an object that JSON can hold.',
  'props-size': 'props must not be larger than 32 kB as JSON.',
} as const

export type Refusal = keyof typeof refusals
