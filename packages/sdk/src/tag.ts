import { startTag } from './start.ts'

/** The build puts the names of the files here that the tag loads when it needs them. */
declare const __RULES_FILE__: string
declare const __POPUP_FILE__: string
declare const __CHECKER_FILE__: string
declare const __MOMENTS_FILE__: string
declare const __PRODUCTS_FILE__: string
declare const __TROUBLE_FILE__: string

startTag({
  rules: __RULES_FILE__,
  popup: __POPUP_FILE__,
  checker: __CHECKER_FILE__,
  moments: __MOMENTS_FILE__,
  products: __PRODUCTS_FILE__,
  trouble: __TROUBLE_FILE__,
})
