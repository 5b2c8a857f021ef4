import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** Every browser can verify by it, also those that do not know Ed25519. */
const CURVE = { namedCurve: 'P-256' }

/** A private key as PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ec', CURVE).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** The public half as the config has it: the point, 65 bytes, in base64url. */
export function publicHalf(privateKey: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64url',
  )
}

/** Whether it is a key that check-ins can be signed with. */
export const isFit = ({ type, asymmetricKeyDetails }: KeyObject): boolean =>
  type === 'private' && asymmetricKeyDetails?.namedCurve === 'prime256v1'
