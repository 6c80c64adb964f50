import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';

/** What a digest covers beside the ids. */
export interface DigestHead {
  readonly asOf: PlainDate;
  readonly rule: { readonly key: string; readonly version: number };
}

/**
 * SHA-256, in hex, over the canonical JSON of `{ asOf, ids, rule: { key, version } }`; the ids come in binary order, a
 * stretch at a time, and are not kept.
 */
export async function digestOfIds(
  { asOf, rule: { key, version } }: DigestHead,
  stretches: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): Promise<string> {
  const hash = createHash('sha256').update(`{"asOf":${canonicalJson(asOf)},"ids":[`);
  let isFirst = true;
  for await (const ids of stretches) {
    for (const id of ids) {
      hash.update(isFirst ? canonicalJson(id) : `,${canonicalJson(id)}`);
      isFirst = false;
    }
  }
  return hash.update(`],"rule":${canonicalJson({ key, version })}}`).digest('hex');
}
