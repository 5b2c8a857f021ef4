/**
 * What is signed of the link to a check-in, by the command line that makes it, and verified by the page that it opens:
 * the store, and the last day on which the link counts, `2026-12-31`.
 */
export const checkInText = (store: string, until: string): string =>
  JSON.stringify(['okyaku_checkin', store, until])
