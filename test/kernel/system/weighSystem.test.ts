import type { StoredSystem, SystemFacts } from '../../../shared/kernel/system';
import { weighSystem, type KnownVersions } from '../../../shared/kernel/system/weighSystem';
import { draftOf } from './support';

const today = '2026-06-01';
const version = (number: number, publishedOn: string | null, key = 'a'): SystemFacts => ({
  ...draftOf({ [key]: 'system' }),
  number,
  state: publishedOn === null ? 'DRAFT' : 'PUBLISHED',
  publishedOn,
});
const stored = (facts: SystemFacts): StoredSystem => ({
  ...facts,
  id: `system:ecology:${String(facts.number)}`,
  version: 1,
});
const none: KnownVersions = { same: null, before: null, last: null };
const first = stored(version(1, '2020-01-01'));
const draft = stored(version(2, null));
const afterFirst: KnownVersions = { same: null, before: first, last: first };
const withDraft: KnownVersions = { same: draft, before: first, last: draft };

describe('a version that a file brings', () => {
  it.each<[string, SystemFacts, KnownVersions, string]>([
    ['is the first where there is none', version(1, '2020-01-01'), none, 'REGISTERED'],
    ['follows a published one', version(2, '2021-01-01'), afterFirst, 'REGISTERED'],
    ['follows it on its own day', version(2, '2020-01-01'), afterFirst, 'REGISTERED'],
    ['follows it as a draft', version(2, null), afterFirst, 'REGISTERED'],
    ['changes a draft that is there', version(2, null, 'b'), withDraft, 'UPDATED'],
    ['publishes a draft that is there', version(2, '2020-01-01'), withDraft, 'UPDATED'],
    ['is known already', version(2, null), withDraft, 'UNCHANGED'],
  ])('%s', (_what, facts, known, outcome) => expect(weighSystem(facts, known, today)).toBe(outcome));

  it.each<[string, SystemFacts, KnownVersions, string, string, unknown]>([
    ['with a number left out', version(3, null), afterFirst, 'BAD_USER_INPUT', 'version', 3],
    ['of number 0', version(0, null), none, 'BAD_USER_INPUT', 'version', 0],
    [
      'that says something else of a published one',
      version(1, '2020-01-01', 'b'),
      { same: first, before: null, last: first },
      'ILLEGAL_TRANSITION',
      'version',
      1,
    ],
    [
      'that follows a draft',
      version(3, null),
      { same: null, before: draft, last: draft },
      'ILLEGAL_TRANSITION',
      'version',
      3,
    ],
    [
      'published in time to come',
      version(1, '2026-06-02'),
      none,
      'BAD_USER_INPUT',
      'publishedOn',
      '2026-06-02',
    ],
    [
      'published before the one it follows',
      version(2, '2019-12-31'),
      afterFirst,
      'BAD_USER_INPUT',
      'publishedOn',
      '2019-12-31',
    ],
    [
      'that publishes a draft before that day',
      version(2, '2019-12-31'),
      withDraft,
      'BAD_USER_INPUT',
      'publishedOn',
      '2019-12-31',
    ],
    [
      'of a draft with a day',
      { ...version(1, null), publishedOn: '2020-01-01' },
      none,
      'BAD_USER_INPUT',
      'publishedOn',
      '2020-01-01',
    ],
  ])('is refused %s', (_what, facts, known, code, field, value) =>
    expect(weighSystem(facts, known, today)).toMatchObject({ code, field, value }),
  );
});
