import { databaseKinds } from '../support/databaseKinds';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { evaluationsSuite } from './suites/evaluations';
import { grantsSuite } from './suites/grants';
import { pilotsSuite } from './suites/pilots';
import { projectsSuite } from './suites/projects';
import { projectsSeenSuite } from './suites/projectsSeen';
import { systemsSuite } from './suites/systems';
import { writesSuite } from './suites/writes';

jest.setTimeout(120_000);

/** What agencies and coordinators do in a federation: all of it in one, as they would. */
describe.each(databaseKinds())('in a federation on $name', (kind) => {
  let federation: TestFederation;
  const opened = () => federation;
  beforeAll(async () => {
    federation = await openTestFederation(kind);
  });
  afterAll(() => federation.close());

  describe('projects are seen', () => projectsSeenSuite(opened));
  describe('evaluations are recorded', () => evaluationsSuite(opened));
  describe('trees are published', () => systemsSuite(opened));
  describe('grants are claimed', () => grantsSuite(opened));
  describe('projects are advanced', () => projectsSuite(opened));
  describe('pilots are advanced', () => pilotsSuite(opened));
  describe('standards are written', () => writesSuite(opened));
});
