import { loadSectors } from '../../subgraphs/sectorFolders';
import { databaseKinds } from '../support/databaseKinds';
import { evaluationContract } from './evaluationContract';
import { evaluationRefusalContract } from './evaluationRefusalContract';
import { TestEvaluations } from './support/TestEvaluations';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

describe.each(cases)('the evaluations of $folder on $database', ({ kind, definition }) => {
  let opened: TestEvaluations;

  beforeAll(async () => {
    opened = await TestEvaluations.open(kind, definition);
  });
  afterAll(() => opened.sector.drop());

  describe('are recorded', () => evaluationContract(() => opened));
  describe('are refused', () => evaluationRefusalContract(() => opened));
});
