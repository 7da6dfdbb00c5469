const LINK = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.(?=[\p{L}\p{N}]))[^\s<>"“”«»]+/iuy
const ADDRESS =
  /[\p{L}\p{N}_%+-]{1,64}(?:\.[\p{L}\p{N}_%+-]{1,64}){0,6}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy
const DOMAIN =
  /(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|mil|int|info|biz|co\.uk|org\.uk|gov\.uk|ac\.uk|ua|ru|ly|io|tv|pdf|docx?|xlsx?|html?|jpe?g|png|txt|csv)(?![\p{L}\p{N}])(?:\/[^\s<>"“”«»]*)?/iuy

/** End of the web or mail address that begins at `i`, without the stop or bracket that follows it; `i` where none begins. */
export function linkEnd(text: string, i: number): number {
  LINK.lastIndex = i
  const link = LINK.exec(text)
  if (link) return i + trimmedLength(link[0])
  ADDRESS.lastIndex = i
  const address = ADDRESS.exec(text)
  return address ? i + trimmedLength(address[0]) : i
}

/** End of a domain or file name whose first part ended before the stop at `dot` ("Liquidweb|.com"); `dot` where it is none. */
export function domainEnd(text: string, dot: number): number {
  DOMAIN.lastIndex = dot
  const domain = DOMAIN.exec(text)
  return domain ? dot + trimmedLength(domain[0]) : dot
}

function trimmedLength(link: string): number {
  let end = link.length
  while (
    end > 1 &&
    (/[.,;:!?'’*_]/.test(link[end - 1]!) || (link[end - 1] === ')' && !link.slice(0, 300).includes('(')))
  )
    end--
  return end
}
