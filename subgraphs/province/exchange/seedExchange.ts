import { readSeedRows } from '../../../shared/kernel/seed/readSeedRows';
import type { ExchangeBook } from './ExchangeBook';
import type { SentDocument } from './exchangeRules';
import { digestOfList } from './listDigests';

interface SeedRun {
  readonly partner: string;
  readonly run: string;
  readonly documents: readonly SentDocument[];
  /** What the partner says there is; what the run holds where absent. */
  readonly totals?: { readonly count: number; readonly digest: string };
}

/** Gives the province the exchange runs that come with the project; those that are there already stay as they are. */
export async function seedExchange(book: ExchangeBook, folder: string, actor: string): Promise<void> {
  for (const row of readSeedRows(folder, 'exchangeRuns.seed.jsonl')) {
    const { partner, run, documents, totals } = row as unknown as SeedRun;
    const sent = documents.map((each) => ({ ...each, editionOn: each.editionOn ?? null }));
    const call = {
      partner,
      run,
      part: 1,
      documents: sent,
      totals: totals ?? { count: sent.length, digest: digestOfList(sent) },
    };
    await book.record(call, { actor, clientMutationId: `seed ${partner} ${run}`, body: row });
  }
}
