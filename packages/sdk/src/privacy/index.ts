import type { Config, Event, Page } from '@okyaku/engine'
import { asksForPrivacy, asksNotToBeTracked, getSubtle, type Stop } from '../browser.ts'
import type { Agreement } from '../consent.ts'
import type { Desk } from '../desk.ts'
import type { Consent, Facts } from '../visitor.ts'
import { agreementOf } from './agreement.ts'
import { isGenuine } from './genuine.ts'
import { hashMember } from './hash.ts'
import { followPlatforms } from './platforms.ts'
import { createRedactor } from './redactor.ts'
import { readSettings } from './settings.ts'

export { copyOf } from './copy.ts'
export { askToErase } from './erasing.ts'

/** Stands between what is observed and everything that stores, decides or sends. */
export interface Privacy {
  agreement(answer: Consent | undefined): Agreement
  redact(event: Event): Event
  page(page: Page): Page
  /** Without the member's id where that is to be hashed and cannot be. */
  facts(facts: Facts): Promise<Facts>
  stop: Stop
}

export interface PrivacyOptions {
  config: Config
  /** The public key that the config has to be signed for. */
  key: string | undefined
  desk: Pick<Desk, 'lose' | 'say'>
  /** A consent platform on the page has said something. */
  changed(): void
}

/** Opens what a config asks for. Rejects where the config is not signed for the key. */
export async function openPrivacy({ config, key, desk, changed }: PrivacyOptions): Promise<Privacy> {
  if (key !== undefined && !(await isGenuine(config, key))) throw new Error(notGenuine)
  const settings = readSettings(config.privacy)
  const redactor = createRedactor(settings)
  const platforms = followPlatforms(Object(config.consent?.purposes), changed)
  const site = String(config.site?.id ?? '')
  const asks = { gpc: asksForPrivacy(), dnt: asksNotToBeTracked() }

  /** What would be redacted cannot stand for a person: it would be the same for all. */
  const isHashed = (member: string) => settings.hashMembers || redactor.finds(member)

  return {
    agreement: answer => agreementOf(config, { answer, asks, signals: platforms.signals() }),
    redact: redactor.event,
    page: redactor.page,
    async facts({ member, attributes }) {
      const kept = attributes && redactor.facts(attributes)
      if (member === undefined) return { attributes: kept }
      if (!isHashed(member)) return { member, attributes: kept }
      try {
        return { member: await hashMember(site, member, getSubtle()), attributes: kept }
      } catch {
        desk.lose('not-hashed')
        desk.say('not-hashed')
        return { attributes: kept }
      }
    },
    stop: platforms.stop,
  }
}

const notGenuine =
  'its signature is not by the key in the tag, or this browser cannot verify Ed25519 (run "npx @okyaku/cli sign" on it)'
