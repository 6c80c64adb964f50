import { ask } from '../../../gateway/support/ask';
import { waitFor } from '../../../support/waitFor';

interface Answer {
  readonly sectors: readonly { readonly key: string; readonly standards: { readonly totalCount: number } }[];
  readonly standards: {
    readonly completeness: {
      readonly complete: boolean;
      readonly sources: readonly { readonly sector: string; readonly rows: number }[];
    };
  };
}

const QUERY = `{
  sectors { key standards(first: 1) { totalCount } }
  standards(first: 1) { completeness { complete sources { sector rows } } }
}`;

/** Waits until the province has read all that is in the catalogues of the sectors. */
export async function indexIsComplete(url: string, authorization: string): Promise<void> {
  await waitFor('the province to have read all catalogues', async () => {
    const { data } = await ask(url, QUERY, { headers: { authorization } });
    if (!data) return false;
    const { sectors, standards } = data as unknown as Answer;
    const rowsOf = new Map(standards.completeness.sources.map(({ sector, rows }) => [sector, rows]));
    return (
      standards.completeness.complete &&
      sectors.every(({ key, standards: { totalCount } }) => totalCount > 0 && rowsOf.get(key) === totalCount)
    );
  });
}
