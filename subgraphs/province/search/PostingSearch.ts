import type { Database } from '../../../shared/database';
import { ScanningSearch } from '../../../shared/kernel/listing/StandardSearch';

/** Placeholder until the search by postings stands. */
export class PostingSearch extends ScanningSearch {
  constructor(_database: Database) {
    super();
  }
}
