/**
 * The few commands of WebDriver that the journey needs.
 * https://www.w3.org/TR/webdriver2/#endpoints
 */

/**
 * @param {string} driver its address
 * @param {object} capabilities
 */
export async function startSession(driver, capabilities) {
  const began = await command('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } })
  const session = `${driver}/session/${began.sessionId}`
  return {
    version: /** @type {string} */ (began.capabilities.browserVersion),
    /**
     * @param {string} path
     * @param {object} body
     */
    post: (path, body) => command('POST', `${session}/${path}`, body),
    /** @param {string} path */
    get: path => command('GET', `${session}/${path}`),
    /** @param {string} [path] the whole session by default */
    remove: (path = '') => command('DELETE', path ? `${session}/${path}` : session),
  }
}

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 */
async function command(method, url, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = await response.json()
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}, ${value.message}`)
  return value
}
