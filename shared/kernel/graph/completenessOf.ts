import type { RequestContext } from '../sector/RequestContext';
import { Completeness } from './completeness';

/** The certificate of an answer given now: complete when every source answers and has nothing left to take in. */
export async function completenessOf({ sources }: Pick<RequestContext, 'sources'>): Promise<Completeness> {
  const statuses = await sources();
  return Object.assign(new Completeness(), {
    complete: statuses.every(({ available, lagSeconds }) => available && lagSeconds === 0),
    asOf: new Date().toISOString(),
    sources: [...statuses],
  });
}
