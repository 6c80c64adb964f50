import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { AdoptionDegree } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { showStandard } from '../graph/sectorStubs';
import { DocumentAdoption } from './ExchangeDocument';

/** Loaders over what our standards adopt. */
export interface AdoptionLoaders {
  /** Standards that adopt a document, by its number as they name it, at most 100 each. */
  readonly adoptionsOf: DataLoader<string, DocumentAdoption[]>;
}

const MOST_ADOPTIONS = 100;

type AdoptionRow = StandardRow & { readonly askedFor: string; readonly adoptedAs: AdoptionDegree };

/** Finds standards of all sectors by the documents that they adopt: one statement for all of a request. */
export function adoptionLoader(database: Database): AdoptionLoaders['adoptionsOf'] {
  return new DataLoader(async (documents: readonly string[]) => {
    const which = isOneOf('a.document', documents);
    const rows = (await database.reader.query(
      `SELECT r.* FROM (
         SELECT a.document AS askedFor, a.degree AS adoptedAs, s.*,
                ROW_NUMBER() OVER (PARTITION BY a.document ORDER BY s.sortKey, s.serial) AS place
           FROM standard_adoption a JOIN standard s ON s.serial = a.serial WHERE ${which.sql}) r
        WHERE r.place <= ? ORDER BY r.askedFor, r.place`,
      [...which.values, MOST_ADOPTIONS],
    )) as AdoptionRow[];
    const byDocument = new Map<string, DocumentAdoption[]>(documents.map((each) => [each, []]));
    for (const row of rows) {
      const { askedFor: document, adoptedAs: degree } = row;
      const adoption = { document, degree, standard: showStandard(row) };
      byDocument.get(document)?.push(Object.assign(new DocumentAdoption(), adoption));
    }
    return documents.map((each) => byDocument.get(each) ?? []);
  });
}
