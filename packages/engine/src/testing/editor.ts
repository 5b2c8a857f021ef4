import {
  ClientCapabilities,
  getLanguageService,
  type JSONSchema,
  TextDocument,
} from 'vscode-json-languageservice'
import type { JsonSchema } from '../schema/index.ts'

/** An editor with that schema, as VS Code is one: its own language service answers. */
export function editorWith(schema: JsonSchema) {
  const service = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST })
  service.configure({
    schemas: [{ fileMatch: ['*'], uri: 'okyaku:schema', schema: schema as JSONSchema }],
  })
  const open = (text: string) => {
    const document = TextDocument.create('file:///okyaku.json', 'json', 1, text)
    return { document, json: service.parseJSONDocument(document) }
  }
  /** The text without its cursor, which is written `|`. */
  const atCursor = (text: string) => {
    const offset = text.indexOf('|')
    const { document, json } = open(text.replace('|', ''))
    return { document, json, position: document.positionAt(offset) }
  }

  return {
    /** What is offered at the cursor. */
    async offers(text: string) {
      const { document, json, position } = atCursor(text)
      const list = await service.doComplete(document, position, json)
      return list?.items ?? []
    },
    /** The Markdown that is shown at the cursor. */
    async hover(text: string): Promise<string> {
      const { document, json, position } = atCursor(text)
      const found = await service.doHover(document, position, json)
      return [found?.contents ?? []].flat().map(String).join('\n')
    },
    /** What is marked: the text under the mark, and why. */
    async marks(text: string) {
      const { document, json } = open(text)
      const problems = await service.doValidation(document, json, { schemaValidation: 'error' })
      return problems.map(({ range, message }) => ({ text: document.getText(range), message }))
    },
  }
}
