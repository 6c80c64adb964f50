import { loadSectors } from '../../subgraphs/sectorFolders';
import { openSeededSector } from '../sectors/support/openSeededSector';
import { databaseKinds } from '../support/databaseKinds';
import { implementationContract } from './implementationContract';
import { statisticsContract } from './statisticsContract';
import { TestFigures } from './support/TestFigures';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map(({ key: folder }) => ({ database: kind.name, folder, kind })),
);

describe.each(cases)('the figures of $folder on $database', ({ kind, folder }) => {
  let figures: TestFigures;

  beforeAll(async () => {
    figures = new TestFigures(await openSeededSector(kind, folder));
  });
  afterAll(() => figures.sector.drop());

  describe('inspections', () => implementationContract(() => figures));
  describe('statistics and quotas', () => statisticsContract(() => figures));
});
