import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { type ClubOkyaku, FULL_CARD, teas } from '../../tea-club/club.ts'
import { firstLanguage, otherThan, words } from '../../tea-club/words.ts'

/** What Okyaku knows of the visitor, in nanostores that `useStore` subscribes to. */
export function App({ okyaku }: { okyaku: ClubOkyaku }) {
  const tier = useStore(okyaku.stores.$tier)
  const scores = useStore(okyaku.stores.$scores)
  const visitor = useStore(okyaku.stores.$visitor)
  const consent = useStore(okyaku.stores.$consent)
  const message = useStore(okyaku.stores.$message)
  const [language, setLanguage] = useState(firstLanguage)
  const text = words[language]
  const name = visitor?.attributes.name
  const leaves = scores.leaves ?? 0

  // Messages are in the page's language.
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return (
    <main className="club">
      <header>
        <h1>{text.title}</h1>
        <button type="button" onClick={() => setLanguage(otherThan(language))}>
          {text.other}
        </button>
      </header>
      <p>{text.lead}</p>

      <p className="who">
        <span>{name ? text.greeting(name) : ''}</span>
        <span className="tier">{tier === 'regular' ? text.tiers.regular : text.tiers.guest}</span>
      </p>
      <progress max={FULL_CARD} value={leaves} aria-label={text.leaves(leaves)} />
      <output>{text.leaves(leaves)}</output>

      <div className="row">
        {teas.map(({ id, value }) => (
          <button
            key={id}
            type="button"
            className="main"
            onClick={() => okyaku.track('purchase', { value, currency: 'JPY' })}
          >
            {text.teas[id]}
          </button>
        ))}
        <button type="button" onClick={() => okyaku.track('review')}>
          {text.review}
        </button>
      </div>

      <div className="row">
        <input
          aria-label={text.name}
          placeholder={text.name}
          onChange={({ target }) => okyaku.set({ name: target.value || null })}
        />
      </div>

      <div className="row">
        <p>{text.consent[consent]}</p>
        <button type="button" onClick={() => okyaku.consent.grant()}>
          {text.grant}
        </button>
        <button type="button" onClick={() => okyaku.consent.revoke()}>
          {text.revoke}
        </button>
      </div>

      <dl>
        <dt>{text.message}</dt>
        <dd>{message?.campaign ?? text.none}</dd>
      </dl>
    </main>
  )
}
