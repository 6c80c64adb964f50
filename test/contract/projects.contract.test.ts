import { loadSectors } from '../../subgraphs/sectorFolders';
import { databaseKinds } from '../support/databaseKinds';
import { projectLifeContract } from './projectLifeContract';
import { projectRefusalContract } from './projectRefusalContract';
import { projectSecrecyContract } from './projectSecrecyContract';
import { TestProjects } from './support/TestProjects';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

describe.each(cases)('the projects of $folder on $database', ({ kind, definition }) => {
  let opened: TestProjects;
  const projects = () => opened;

  beforeAll(async () => {
    opened = await TestProjects.open(kind, definition);
  });
  afterAll(() => opened.sector.drop());

  describe('live from proposal to publication', () => projectLifeContract(projects));
  describe('go no other way', () => projectRefusalContract(projects));
  describe('are seen by insiders', () => projectSecrecyContract(projects));
});
