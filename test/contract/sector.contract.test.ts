import { loadSectors } from '../../subgraphs/sectorFolders';
import { databaseKinds } from '../support/databaseKinds';
import { readingContract } from './readingContract';
import { registrationContract } from './registrationContract';
import { revisionContract } from './revisionContract';
import { TestCatalogue } from './support/TestCatalogue';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

describe.each(cases)('the catalogue of $folder on $database', ({ kind, definition }) => {
  let opened: TestCatalogue;
  const catalogue = () => opened;

  beforeAll(async () => {
    opened = await TestCatalogue.open(kind, definition);
  });
  afterAll(() => opened.sector.drop());

  describe('registers standards', () => registrationContract(catalogue));
  describe('revises standards', () => revisionContract(catalogue));
  describe('shows what it holds', () => readingContract(catalogue));
});
