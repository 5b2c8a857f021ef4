/** What may be one or a list of them, as a list. */
export const asList = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? value : [value as Item]
