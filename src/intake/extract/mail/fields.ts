import type { Email } from 'postal-mime'
import { feedDate } from '../../feeds/feed-date.ts'
import type { Fields } from '../../header.ts'

/**
 * What a message says of itself: the subject is the title, the sender's name the author, the domain of the address the outlet;
 * ids are URLs of RFC 2392 ("mid:…"), the date keeps the sender's zone, and the URL is where a list has archived it (RFC 5064).
 */
export function mailFields(email: Email): Fields {
  const { name = '', address = '' } = email.from ?? {}
  const header = (key: string) => email.headers.find(line => line.key === key)?.value ?? ''
  const fields = {
    id: midOf(email.messageId),
    title: oneLine(email.subject),
    author: oneLine(name) || oneLine(address),
    outlet: /@([\p{L}\p{N}.-]{1,253})$/u.exec(oneLine(address))?.[1]?.toLowerCase(),
    publishedAt: feedDate(oneLine(header('date')).replace(/ \([^()]{0,100}\)$/, '')) ?? oneLine(header('date')),
    url: /^<?(https?:\/\/[^\s<>]{1,2000})>?$/i.exec(oneLine(header('archived-at')))?.[1],
    inReplyTo: midOf(email.inReplyTo),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value))
}

/** "<a@b>" → "mid:a@b"; the first, where there are several. */
const midOf = (value: string | undefined): string | undefined => {
  const id = /^<?([^<>\s]{1,900})/.exec(oneLine(value))?.[1]
  return id && `mid:${id}`
}

/** No field holds line breaks or other control signs, however they were encoded. */
const oneLine = (value: string | undefined): string => (value ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
