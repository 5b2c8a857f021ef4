/** What a terminal obeys, or by which it turns a line around. */
const commands = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** A text from elsewhere, so that a terminal only shows it: recorded events are whatever somebody's browser has sent. */
export const plain = (text: string): string => text.replace(commands, '\uFFFD')
