/** What the browser asks before a text becomes code; of browsers that know Trusted Types. */
type TrustedTypes = {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string }): unknown
}

/**
 * Lets worker scripts of this origin start, and nothing else of text become HTML or code: the server's policy refuses every
 * such place of the page that no rule here lets through (W3C Trusted Types).
 */
export function keepTextFromBecomingCode(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin === location.origin) return url
      throw new TypeError(`a script from ${url} may not run here`)
    },
  })
}
