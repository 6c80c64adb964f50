import type DataLoader from 'dataloader';
import type { Database } from '../../database';
import { Classification, organizationLink, StandardLink } from '../graph/referenceKeys';
import { Adoption, DraftingParty, NormativeReference, Review } from '../graph/standardParts';
import { partLoader } from '../records/partLoader';
import type {
  StandardAdoption,
  StandardClassification,
  StandardDrafting,
  StandardReference,
  StandardReview,
} from './standardTables';

/** The lists of standards by serial, each read with one statement for all standards of a request. */
export interface PartLoaders {
  readonly classifications: DataLoader<number, Classification[]>;
  readonly drafting: DataLoader<number, DraftingParty[]>;
  readonly adoptions: DataLoader<number, Adoption[]>;
  readonly references: DataLoader<number, NormativeReference[]>;
  readonly reviews: DataLoader<number, Review[]>;
}

/** The loaders of one request. */
export function createPartLoaders(database: Database): PartLoaders {
  return {
    classifications: partLoader(
      database,
      'standard_classification',
      ({ scheme, code }: StandardClassification) => Object.assign(new Classification(), { scheme, code }),
    ),
    drafting: partLoader(database, 'standard_drafting', (row: StandardDrafting) =>
      Object.assign(new DraftingParty(), {
        name: row.name,
        role: row.role,
        ordinal: row.ordinal + 1,
        organization: organizationLink(row.creditCode),
      }),
    ),
    adoptions: partLoader(database, 'standard_adoption', ({ document, degree }: StandardAdoption) =>
      Object.assign(new Adoption(), { document, degree }),
    ),
    references: partLoader(database, 'standard_reference', ({ code, dated, clause }: StandardReference) =>
      Object.assign(new NormativeReference(), {
        dated: Boolean(dated),
        clause,
        target: Object.assign(new StandardLink(), { code }),
      }),
    ),
    reviews: partLoader(database, 'standard_review', ({ reviewedOn, conclusion, note }: StandardReview) =>
      Object.assign(new Review(), { on: reviewedOn, conclusion, note }),
    ),
  };
}
