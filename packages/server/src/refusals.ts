/** Every reason for which an event is refused for good: a code that a sender counts by, and what it means. */
export const refusals = {
  'not-an-object': 'An event is an object with id, name, at, visitor and session.',
  'bad-id': 'id must be a text of 1 to 128 characters.',
  'bad-name': 'name must be a text of 1 to 100 characters, without line breaks and other control characters.',
  'bad-time': 'at must be a whole number of milliseconds since 1970.',
  'clock-behind': 'at lies before the year 2000: the clock of that device is wrong.',
  'clock-ahead': 'at lies more than a day in the future: the clock of that device is wrong.',
  'bad-visitor': 'visitor must be a text of 1 to 128 characters.',
  'bad-session': 'session must be a text of 1 to 128 characters.',
  'bad-member': 'member must be a text of 1 to 256 characters where it is given.',
  'bad-tier': 'tier must be a text of 1 to 64 characters where it is given.',
  'bad-page':
    'page must be an object with url and path, texts of at most 8192 characters, and optionally title and referrer.',
  'bad-props': 'props must be an object that JSON can hold.',
  'props-too-large': 'props must not be larger than 32 kB as JSON.',
} as const

export type Refusal = keyof typeof refusals
