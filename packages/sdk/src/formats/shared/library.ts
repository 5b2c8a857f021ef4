/** Who sends, for systems that keep it. */
export const library = { name: 'okyaku', version: '0.1.0' }
