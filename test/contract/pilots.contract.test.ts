import { loadSectors } from '../../subgraphs/sectorFolders';
import { databaseKinds } from '../support/databaseKinds';
import { pilotLifeContract } from './pilotLifeContract';
import { pilotRefusalContract } from './pilotRefusalContract';
import { TestPilots } from './support/TestPilots';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

describe.each(cases)('the pilots of $folder on $database', ({ kind, definition }) => {
  let opened: TestPilots;
  const pilots = () => opened;

  beforeAll(async () => {
    opened = await TestPilots.open(kind, definition);
  });
  afterAll(() => opened.sector.drop());

  describe('live from application to promotion', () => pilotLifeContract(pilots));
  describe('go no other way', () => pilotRefusalContract(pilots));
});
