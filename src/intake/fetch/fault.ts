import type { Limits } from './exchange.ts'
import { type Refusal, refusalIn } from './refusal.ts'

/** What an error of undici, TLS or the network means for the page at an address. */
export function faultIn(error: unknown, { host, protocol }: URL, { milliseconds, headerBytes }: Limits): Refusal {
  const refusal = refusalIn(error)
  if (refusal) return refusal
  const { code = '', name, message } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError' || TIMED_OUT.has(code))
    return { code: 'slow', message: `${host} did not answer in full within ${milliseconds / 1000} s; try again later` }
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return {
      code: 'http',
      message: `the headers of the answer are longer than ${headerBytes / 1024} kB; save the page and add the file`,
    }
  if (name === 'HTTPParserError' || code.startsWith('UND_ERR_RE') || code === 'UND_ERR_INVALID_ARG')
    return {
      code: 'http',
      message: `the answer is no HTTP that can be read (${message}); save the page and add the file`,
    }
  if (protocol === 'https:' && isOfTls(code))
    return {
      code: 'tls',
      message: `the certificate of ${host} cannot be trusted (${code}); look at the page in a browser, save it and add the file`,
    }
  return { code: 'unreachable', message: `${host} cannot be reached (${code || message}); try again later` }
}

const TIMED_OUT = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])

/** Names that OpenSSL and Node give to what is wrong with a certificate or a handshake. */
const isOfTls = (code: string): boolean =>
  /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_|ERROR_IN_)/.test(code)
