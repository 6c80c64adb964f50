import { databaseKinds } from '../support/databaseKinds';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { changeFeedSuite } from './suites/changeFeed';
import { compiledFetchesSuite } from './suites/compiledFetches';
import { examplesSuite } from './suites/examples';
import { lookupsSuite } from './suites/lookups';
import { operationsSuite } from './suites/operations';
import { tourismSuite } from './suites/tourism';

jest.setTimeout(120_000);

/** What is asked of a federation as it is after its first start: all of it of one. */
describe.each(databaseKinds())('a federation on $name', (kind) => {
  let federation: TestFederation;
  const opened = () => federation;
  beforeAll(async () => {
    federation = await openTestFederation(kind);
  });
  afterAll(() => federation.close());

  describe('is asked what the product is made for', () => operationsSuite(opened));
  describe('looks up', () => lookupsSuite(opened));
  describe('tells of tourism', () => tourismSuite(opened));
  describe('hands over its changes', () => changeFeedSuite(opened));
  describe('answers to the letter as graphql-js does', () => compiledFetchesSuite(opened));
  describe('is asked the examples', () => examplesSuite(opened));
});
