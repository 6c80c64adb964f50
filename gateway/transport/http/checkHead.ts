import type { ReplyHead } from './ReplyHead';

const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;

/** Refusals (4xx) are read like answers when they are GraphQL; redirects and server errors are not. @throws Error */
export function checkHead({ status, contentType, contentEncoding }: ReplyHead): void {
  if ((status >= 300 && status < 400) || status >= 500) throw new Error(`HTTP status ${status}`);
  if (contentType === null || !JSON_TYPE.test(contentType)) throw new Error(`content-type ${contentType}`);
  if (contentEncoding !== null) throw new Error('a content-encoding nobody asked for');
}
