import type { Identity } from '../../../shared/identity';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { codesOf } from '../../gateway/support/ask';
import type { Asker } from '../../support/askerOf';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import {
  standardWriter,
  writtenBy,
  type StandardWrite,
  type StandardWriter,
} from '../../support/standardWriter';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

/** Writes to the catalogues, by both doors. */
export function writesSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let write: StandardWriter;
  const doors: Record<string, Asker> = {};

  beforeAll(async () => {
    federation = opened();
    write = standardWriter(federation.ask);
    doors['at the gateway'] = federation.ask;
    doors['at the subgraph itself'] = await federation.serve('ecology');
  });

  const headOf = (key: string) => federation.sector(key).log.end();
  const ask = async (query: string, variables?: Record<string, unknown>, identity?: Identity) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };

  describe.each([
    ['at the gateway', 'DB32/T 9801-2025'],
    ['at the subgraph itself', 'DB32/T 9802-2025'],
  ])('%s', (door, code) => {
    const id = `standard:ecology:${code}`;
    const attempts: readonly (readonly [StandardWrite, Record<string, unknown>])[] = [
      ['register', { code, title: '示例 水污染物排放' }],
      ['update', { id, expectedVersion: 1, title: '示例 水污染物排放限值' }],
      ['review', { id, expectedVersion: 2, on: '2026-01-01', conclusion: 'CONTINUE' }],
      ['withdraw', { id, expectedVersion: 3, withdrawnOn: '2026-02-01' }],
    ];
    const writeThere: StandardWriter = (...args) => standardWriter(doors[door] as Asker)(...args);

    it.each([
      ['a caller without a token', null, 'UNAUTHENTICATED'],
      ['an agency of another sector', services, 'FORBIDDEN'],
      ['a coordinator', coordinator, 'FORBIDDEN'],
      ['an auditor', auditor, 'FORBIDDEN'],
    ] as const)('refuse every write of %s', async (_who, identity, refusal) => {
      const before = await headOf('ECOLOGY');
      for (const [operation, input] of attempts) {
        const answer = await writeThere(operation, 'Ecology', input, identity);
        expect([operation, codesOf(answer), answer.data ?? null]).toEqual([operation, [refusal], null]);
      }
      expect(await headOf('ECOLOGY')).toEqual(before);
    });

    it('refuse a day that the calendar lacks and a level that there is not, naming field and value', async () => {
      for (const [field, value] of [
        ['issuedOn', '2025-02-29'],
        ['level', 'CELESTIAL'],
      ] as const) {
        const input = { code, title: '示例 水污染物排放', [field]: value };
        const refused = await writeThere('register', 'Ecology', input, ecology);
        expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
        expect(refused.errors?.[0]?.extensions.fields).toMatchObject([{ field: `input.${field}`, value }]);
      }
    });

    it('take every write of the sector’s own agency, and log each under its name', async () => {
      const before = await headOf('ECOLOGY');
      for (const [index, [operation, input]] of attempts.entries()) {
        const written = writtenBy(await writeThere(operation, 'Ecology', input, ecology));
        expect(written).toMatchObject({ id, version: index + 1 });
      }
      const entries = await federation.sector('ECOLOGY').log.changes(before.seq, 10);
      expect(entries.map(({ actor, action, entity }) => [actor, action, entity])).toEqual(
        ['REGISTER', 'UPDATE', 'REVIEW', 'WITHDRAW'].map((action) => [ecology.subject, action, id]),
      );
    });
  });

  it.each([
    ['registered a moment ago', 'DB32/T 9803-2025'],
    ['that came with the project', 'DB32/T 9906-2021'],
  ])('refuse a number of another sector %s, naming the owner', async (_what, code) => {
    if (code === 'DB32/T 9803-2025') {
      writtenBy(
        await write('register', 'Agriculture', { code, title: '示例 茶叶' }, agencyOf('AGRICULTURE')),
      );
    }
    const before = await headOf('SERVICES');
    const spelled = code.replace('DB32/T ', 'ｄｂ３２／Ｔ').replace('-', '—');
    const refused = await write('register', 'Services', { code: spelled, title: '示例 茶叶' }, services);
    expect(codesOf(refused)).toEqual(['DUPLICATE_CODE']);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      owner: 'AGRICULTURE',
      fields: [{ field: 'code', value: code }],
    });
    expect(await headOf('SERVICES')).toEqual(before);
    expect(await ask('query ($code: String!) { standard(code: $code) { sector } }', { code })).toEqual({
      standard: { sector: 'AGRICULTURE' },
    });
  });

  it('leave a number free for others when its registration was refused', async () => {
    const key = { clientMutationId: 'used once' };
    const registration = { code: 'DB32/T 9805-2025', title: '示例 首次' };
    writtenBy(await write('register', 'Ecology', { ...key, ...registration }, ecology));
    const other = { code: 'DB32/T 9806-2025', title: '示例 另一项' };
    expect(codesOf(await write('register', 'Ecology', { ...key, ...other }, ecology))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    expect(
      codesOf(await write('register', 'Ecology', { ...other, issuedOn: '1800-02-30' }, ecology)),
    ).toEqual(['BAD_USER_INPUT']);
    writtenBy(await write('register', 'Services', other, services));
  });

  it('show a replacement in another sector from both ends', async () => {
    const old = writtenBy(
      await write('register', 'Ecology', { code: 'DB32/T 9804-2015', title: '示例 旧' }, ecology),
    );
    writtenBy(await write('register', 'Services', { code: 'DB32/T 9804-2026', title: '示例 新' }, services));
    const withdrawn = await write(
      'withdraw',
      'Ecology',
      {
        id: old.id,
        expectedVersion: 1,
        withdrawnOn: '2026-03-01',
        replacedBy: [{ code: 'DB32/T 9804-2026', partial: true }],
      },
      ecology,
    );
    expect(writtenBy(withdrawn)).toMatchObject({ status: 'WITHDRAWN', withdrawnOn: '2026-03-01' });
    const link = '{ partial target { code state standard { title sector } } }';
    expect(
      await ask(`{ old: standard(code: "DB32/T 9804-2015") { status replaces ${link} replacedBy ${link} }
                   new: standard(code: "DB32/T 9804-2026") { status replaces ${link} replacedBy ${link} } }`),
    ).toEqual({
      old: {
        status: 'WITHDRAWN',
        replaces: [],
        replacedBy: [
          {
            partial: true,
            target: {
              code: 'DB32/T 9804-2026',
              state: 'IN_FORCE',
              standard: { title: '示例 新', sector: 'SERVICES' },
            },
          },
        ],
      },
      new: {
        status: 'IN_FORCE',
        replaces: [
          {
            partial: true,
            target: {
              code: 'DB32/T 9804-2015',
              state: 'WITHDRAWN',
              standard: { title: '示例 旧', sector: 'ECOLOGY' },
            },
          },
        ],
        replacedBy: [],
      },
    });
  });

  it('refuse a replacement that closes a circle through another sector', async () => {
    const before = await headOf('SERVICES');
    const refused = await write(
      'withdraw',
      'Services',
      {
        id: 'standard:services:DB32/T 9804-2026',
        expectedVersion: 1,
        withdrawnOn: '2026-05-01',
        replacedBy: [{ code: 'DB32/T 9804-2015' }],
      },
      services,
    );
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(await headOf('SERVICES')).toEqual(before);
  });

  it('are read everywhere as soon as a write has been answered', async () => {
    const title = '示例 稻鼋共作';
    for (let round = 1; round <= 5; round += 1) {
      const code = `DB32/T 98${String(10 + round)}-2025`;
      const { id } = writtenBy(
        await write('register', 'Agriculture', { code, title }, agencyOf('AGRICULTURE')),
      );
      const data = (await ask(
        `query ($id: ID!) { standards(query: "稻鼋") { totalCount completeness { complete } nodes { code } }
           node(id: $id) { id } sources { sector rows cursor lagSeconds available } }`,
        { id },
      )) as {
        standards: { totalCount: number; nodes: { code: string }[] };
        sources: { sector: string; rows: number; cursor: number; lagSeconds: number; available: boolean }[];
      };
      expect(data.standards.totalCount).toBe(round);
      expect(data.standards.nodes.map((node) => node.code)).toContain(code);
      expect(data).toMatchObject({ node: { id }, standards: { completeness: { complete: true } } });
      expect(data.sources.map(({ sector }) => sector)).toEqual(sectors.map(({ key }) => key));
      for (const { sector, cursor, ...source } of data.sources) {
        const { seq, rows } = await federation.sector(sector).feed.head();
        expect({ sector, cursor, ...source }).toEqual({
          sector,
          cursor: seq,
          rows,
          lagSeconds: 0,
          available: true,
        });
      }
    }
  });
}
