import { createHash, hash, type Hash } from 'node:crypto';
import { byNumber, type DigestedDocument, type SentDocument } from './exchangeRules';

/** The digest of a document: SHA-256, in hexadecimal, over number, title, status and day of edition with tabs between; a day that is not known is empty. */
export function digestOfDocument({ number, title, status, editionOn }: SentDocument): string {
  return hash('sha256', [number, title, status, editionOn ?? ''].join('\t'), 'hex');
}

/** Takes in documents in the order of the bytes of their numbers, and tells the digest of the list. */
export class ListDigest {
  private readonly hash: Hash = createHash('sha256');
  count = 0;

  add({ number, digest }: DigestedDocument): void {
    this.hash.update(`${number}\t${digest}\n`, 'utf8');
    this.count += 1;
  }

  /** SHA-256, in hexadecimal, over a line for each document: number, tab, digest, line feed. Ends the list. */
  text(): string {
    return this.hash.digest('hex');
  }
}

/** The digest of a list that is at hand. */
export function digestOfList(documents: readonly SentDocument[]): string {
  const list = new ListDigest();
  const digested = documents.map((each) => ({ number: each.number, digest: digestOfDocument(each) }));
  for (const each of digested.sort(byNumber)) list.add(each);
  return list.text();
}
