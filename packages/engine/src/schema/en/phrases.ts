/** What the schema says beside the notes: of the whole file, and where two keys do not go together. */
export const phrases = {
  title: 'okyaku.json',
  text: 'What Okyaku does on a site: what it takes in, whom it tells apart, what it shows to whom',
  notBeside: (key: string) => `"${key}" already says it: the two cannot stand beside each other.`,
}

export type Phrases = typeof phrases
