import type { ComponentChildren } from 'preact'
import type { Inline } from './rich-text.ts'

interface Props {
  paragraphs: Inline[][]
  /** A link was pressed; the browser follows it by itself. */
  follow(href: string, label: string): void
}

/** Rich text as elements. Words only ever become text nodes. */
export function Prose({ paragraphs, follow }: Props) {
  const draw = (piece: Inline): ComponentChildren => {
    if (typeof piece === 'string') return piece
    if (piece.tag === 'br') return <br />
    const Tag = piece.tag
    const children = piece.children.map(draw)
    if (Tag !== 'a') return <Tag>{children}</Tag>
    const { href } = piece
    return (
      <a href={href} onClick={event => follow(href, event.currentTarget.textContent ?? '')}>
        {children}
      </a>
    )
  }
  return paragraphs.map(pieces => <p>{pieces.map(draw)}</p>)
}
