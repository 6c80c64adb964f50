import { codeOf } from './support/openTestSector';
import type { TestCatalogue } from './support/TestCatalogue';

/** What every sector owes when it changes, withdraws and reviews standards. */
export function revisionContract(catalogue: () => TestCatalogue): void {
  it('lets one of 50 writers of one version win', async () => {
    const input = { id: catalogue().idOf('DB32/T 9005-2020'), expectedVersion: 1 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        catalogue().update({ ...input, title: `示例 ${String(index)}` }),
      ),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(49);
  });

  it('tells a stale version the current one', async () => {
    const { errors } = await catalogue().expectRefused(
      () =>
        catalogue().update({
          id: catalogue().idOf('DB32/T 9005-2020'),
          expectedVersion: 1,
          title: '示例 旧',
        }),
      'CONFLICT',
      ['expectedVersion'],
    );
    expect(errors?.[0]?.extensions).toMatchObject({ currentVersion: 2 });
  });

  it('refuses to change a standard it does not have', async () => {
    await catalogue().expectRefused(
      () => catalogue().update({ id: catalogue().idOf('DB32/T 9099-2020'), expectedVersion: 1 }),
      'NOT_FOUND',
      ['id'],
    );
  });

  it('leaves what an update does not name, and clears what it sets to null', async () => {
    await catalogue().register({
      code: 'DB32/T 9006-2020',
      titleEn: 'Example',
      ics: ['03.220'],
      issuedOn: '2020-01-01',
    });
    await catalogue().update({ id: catalogue().idOf('DB32/T 9006-2020'), expectedVersion: 1, titleEn: null });
    const { data } = await catalogue().sector.ask(
      `{ _entities(representations: [{ __typename: "${catalogue().names.typePrefix}Standard", id: "${catalogue().idOf('DB32/T 9006-2020')}" }]) {
           ... on ${catalogue().names.typePrefix}Standard { titleEn issuedOn ics { code } version } } }`,
    );
    expect(data).toEqual({
      _entities: [{ titleEn: null, issuedOn: '2020-01-01', ics: [{ code: '03.220' }], version: 2 }],
    });
  });

  it('withdraws a standard in favour of another, and both catalogue rows say so', async () => {
    await catalogue().register({ code: 'DB32/T 9007-2015', effectiveOn: '2015-01-01' });
    await catalogue().register({ code: 'DB32/T 9007-2025', effectiveOn: '2025-01-01' });
    const { data, errors } = await catalogue().withdraw({
      id: catalogue().idOf('DB32/T 9007-2015'),
      expectedVersion: 1,
      withdrawnOn: '2025-01-01',
      replacedBy: [{ code: 'DB32/T 9007-2025' }],
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      [`withdraw${catalogue().names.typePrefix}Standard`]: { standard: { status: 'WITHDRAWN', version: 2 } },
    });
    const stored = await catalogue().sector.store.findByIds(catalogue().sector.database.reader, [
      catalogue().idOf('DB32/T 9007-2015'),
      catalogue().idOf('DB32/T 9007-2025'),
    ]);
    expect(stored.get(catalogue().idOf('DB32/T 9007-2015'))?.replacedBy).toEqual([
      { code: 'DB32/T 9007-2025', partial: false },
    ]);
    expect(stored.get(catalogue().idOf('DB32/T 9007-2025'))?.replaces).toEqual([
      { code: 'DB32/T 9007-2015', partial: false },
    ]);
  });

  it('refuses a replacement that closes a circle', async () => {
    const input = { id: catalogue().idOf('DB32/T 9007-2025'), expectedVersion: 2, withdrawnOn: '2026-01-01' };
    await catalogue().expectRefused(
      () => catalogue().withdraw({ ...input, replacedBy: [{ code: 'DB32/T 9007-2015' }] }),
      'BAD_USER_INPUT',
    );
  });

  it('withdraws once', async () => {
    await catalogue().expectRefused(
      () =>
        catalogue().withdraw({
          id: catalogue().idOf('DB32/T 9007-2015'),
          expectedVersion: 2,
          withdrawnOn: '2026-01-01',
        }),
      'ILLEGAL_TRANSITION',
    );
  });

  it('moves the next review five years on when a review concludes to continue', async () => {
    await catalogue().register({ code: 'DB32/T 9008-2018', effectiveOn: '2018-03-01' });
    const { data } = await catalogue().review({
      id: catalogue().idOf('DB32/T 9008-2018'),
      expectedVersion: 1,
      on: '2023-02-10',
      conclusion: 'CONTINUE',
    });
    expect(data).toMatchObject({
      [`record${catalogue().names.typePrefix}Review`]: {
        standard: { nextReviewOn: '2028-02-10', reviews: [{ on: '2023-02-10', conclusion: 'CONTINUE' }] },
      },
    });
  });

  it.each([
    ['before the day of issue', '2018-02-28'],
    ['in another age', '1900-01-01'],
    ['that is still to come', '2999-01-01'],
  ])('refuses a review on a day %s', async (_when, on) => {
    const id = catalogue().idOf('DB32/T 9008-2018');
    const { errors } = await catalogue().expectRefused(
      () => catalogue().review({ id, expectedVersion: 2, on, conclusion: 'CONTINUE' }),
      'BAD_USER_INPUT',
      ['on'],
    );
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ value: on }]);
  });

  it('refuses days that are too far ahead', async () => {
    const id = catalogue().idOf('DB32/T 9008-2018');
    await catalogue().expectRefused(
      () =>
        catalogue().register({
          code: 'DB32/T 9009-2025',
          issuedOn: '2998-01-01',
          effectiveOn: '2999-01-01',
        }),
      'BAD_USER_INPUT',
      ['issuedOn', 'effectiveOn'],
    );
    await catalogue().expectRefused(
      () => catalogue().withdraw({ id, expectedVersion: 2, withdrawnOn: '2999-01-01' }),
      'BAD_USER_INPUT',
      ['withdrawnOn'],
    );
  });
}
