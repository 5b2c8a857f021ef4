/** Two to this power makes a whole number of every amount that occurs. */
const scale = 2 ** 200

/** The sum of whole numbers, which loses nothing, and is rounded once. What is no number adds nothing. */
export const exactSum = (amounts: readonly unknown[]): number =>
  Number(
    amounts.reduce<bigint>(
      (sum, amount) =>
        typeof amount === 'number' && Number.isFinite(amount) ? sum + BigInt(amount * scale) : sum,
      0n,
    ),
  ) / scale
