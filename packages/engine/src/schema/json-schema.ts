/** A JSON Schema, draft-07, with what VS Code and other editors add to it. */
export interface JsonSchema {
  $schema?: string
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  markdownDescription?: string
  examples?: unknown[]
  defaultSnippets?: Snippet[]
  enum?: (string | boolean)[]
  markdownEnumDescriptions?: string[]
  const?: string
  pattern?: string
  patternErrorMessage?: string
  errorMessage?: string
  minLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  items?: JsonSchema | JsonSchema[]
  additionalItems?: JsonSchema
  minProperties?: number
  properties?: Record<string, JsonSchema | false>
  patternProperties?: Record<string, JsonSchema>
  propertyNames?: JsonSchema
  additionalProperties?: JsonSchema | false
  required?: string[]
  allOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  if?: JsonSchema
  then?: JsonSchema
  else?: JsonSchema
  definitions?: Record<string, JsonSchema>
}

/** What an editor offers to put in. */
export interface Snippet {
  label: string
  description: string
  /** A value whose texts that begin with `^` are put in as they stand behind it, with tab stops. */
  body: unknown
}
