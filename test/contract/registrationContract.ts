import { ANONYMOUS, type Identity } from '../../shared/identity';
import type { TestCatalogue } from './support/TestCatalogue';

/** What every sector owes when it registers standards. */
export function registrationContract(catalogue: () => TestCatalogue): void {
  it('registers a standard under the normal form of its number', async () => {
    const { data, errors } = await catalogue().register({
      code: 'ＤＢ３２／Ｔ 9001—2020',
      issuedOn: '2020-05-01',
      effectiveOn: '2020-06-01',
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      [`register${catalogue().names.typePrefix}Standard`]: {
        standard: {
          id: catalogue().idOf('DB32/T 9001-2020'),
          version: 1,
          status: 'IN_FORCE',
          region: { code: '320000' },
        },
      },
    });
  });

  it.each([
    ['a malformed number', { code: '江苏某文件' }, ['code']],
    ['an unknown region', { code: 'DB32/T 9002-2020', region: '329999' }, ['region']],
    [
      'an effective date before the date of issue',
      { code: 'DB32/T 9002-2020', issuedOn: '2020-05-02', effectiveOn: '2020-05-01' },
      ['effectiveOn'],
    ],
    [
      'a standard replacing itself',
      { code: 'DB32/T 9002-2020', replaces: [{ code: 'DB32/T 9002—2020' }] },
      ['replaces[0]'],
    ],
    ['a title of 10,000 characters', { code: 'DB32/T 9002-2020', title: '长'.repeat(10_000) }, ['title']],
    ['control characters in a title', { code: 'DB32/T 9002-2020', title: '一\u0007二' }, ['title']],
    ['an empty title', { code: 'DB32/T 9002-2020', title: '  ' }, ['title']],
    [
      'a credit code with a wrong check digit',
      { code: 'DB32/T 9002-2020', drafting: [{ name: '某单位', creditCode: '91320000MA00000001' }] },
      ['drafting[0].creditCode'],
    ],
    ['a level that the number contradicts', { code: 'DB32/T 9002-2020', level: 'NATIONAL' }, ['level']],
  ])('refuses %s and writes nothing', async (_what, input, fields) => {
    await catalogue().expectRefused(() => catalogue().register(input), 'BAD_USER_INPUT', fields);
  });

  it('refuses a date that is no day of the calendar', async () => {
    await catalogue().expectRefused(
      () => catalogue().register({ code: 'DB32/T 9002-2020', issuedOn: '2021-02-29' }),
      'BAD_USER_INPUT',
      ['input.issuedOn'],
    );
  });

  it('refuses a number it has already, naming itself as the owner', async () => {
    const { errors } = await catalogue().expectRefused(
      () => catalogue().register({ code: 'DB32/T9001-2020' }),
      'DUPLICATE_CODE',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ owner: catalogue().names.key });
  });

  it('refuses a number that another sector owns, naming the owner', async () => {
    const owner = await catalogue().sector.claimElsewhere('DB32/T 9003-2020');
    const { errors } = await catalogue().expectRefused(
      () => catalogue().register({ code: 'DB32/T 9003-2020' }),
      'DUPLICATE_CODE',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ owner });
  });

  it.each([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    [
      'an agency of another sector',
      { subject: 'other', roles: ['AGENCY'], sectors: ['ELSEWHERE'] },
      'FORBIDDEN',
    ],
    ['a coordinator', { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] }, 'FORBIDDEN'],
    ['an auditor', { subject: 'auditor', roles: ['AUDITOR'], sectors: [] }, 'FORBIDDEN'],
  ] as [string, Identity, string][])('lets %s write nothing', async (_who, identity, code) => {
    await catalogue().expectRefused(() => catalogue().register({ code: 'DB32/T 9002-2020' }, identity), code);
  });

  it('answers a repeated idempotency key with what the first call wrote', async () => {
    const input = { clientMutationId: 'once', code: 'DB32/T 9004-2020', title: '示例 一次' };
    const first = await catalogue().register(input);
    expect(first.errors).toBeUndefined();
    const before = await catalogue().everything();
    expect(await catalogue().register(input)).toEqual(first);
    expect(await catalogue().everything()).toBe(before);
  });

  it('refuses an idempotency key with another body', async () => {
    await catalogue().expectRefused(
      () =>
        catalogue().register({ clientMutationId: 'once', code: 'DB32/T 9004-2020', title: '示例 另一次' }),
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('has one effect for 50 concurrent repeats of one key', async () => {
    const input = { clientMutationId: 'fifty', code: 'DB32/T 9005-2020' };
    const before = (await catalogue().sector.log.end()).seq;
    const answers = await Promise.all(Array.from({ length: 50 }, () => catalogue().register(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await catalogue().sector.log.end()).seq).toBe(before + 1);
  });
}
