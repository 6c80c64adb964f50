// The parts of HTTP/1 messages, each byte a character. Whatever a part may not hold is refused, and nothing is mended.
const TOKEN = String.raw`[!#$%&'*+\-.^\x60|~\w]+`;
const TEXT = String.raw`[\t\x20-\x7e\x80-\xff]`;
/** No space before the colon, no folding. Source: RFC 9112, 5. */
const FIELD = `${TOKEN}:${TEXT}*`;
const QUOTED = String.raw`"(?:[\t !#-\[\]-\x7e\x80-\xff]|\\${TEXT})*"`;
const EXTENSION = String.raw`[\t ]*;[\t ]*${TOKEN}(?:[\t ]*=[\t ]*(?:${TOKEN}|${QUOTED}))?`;

/** The head of a reply, without the empty line that ends it. Source: RFC 9112, 4. */
export const HEAD = new RegExp(String.raw`^HTTP/1\.[01] [1-9]\d\d(?: ${TEXT}*)?(?:\r\n${FIELD})*$`);

/** A line of a trailer, without its end. */
export const FIELD_LINE = new RegExp(`^${FIELD}$`);

/** The line before a chunk, without its end; the first group is the size, in hexadecimal digits. Source: RFC 9112, 7.1. */
export const CHUNK_LINE = new RegExp(String.raw`^([\dA-Fa-f]{1,8})(?:${EXTENSION})*$`);

/** What a field may hold that is sent. */
export const FIELD_VALUE = /^[\t\x20-\x7e]*$/;
