import { federation1Sdl } from './gateway/workload/federation1Sdl';
import { sectorSdl } from './gateway/workload/sectorSdl';
import { workloadSectors, type WorkloadSector } from './gateway/workload/workloadSectors';
import { ReplyReader, type Reply } from './gateway/http/ReplyReader';
import type { Figures } from './gateway/measure/Figures';
import { rotated } from './gateway/measure/runRounds';
import { logTicks } from './gateway/report/chart/logTicks';
import { logScale, placeBars } from './gateway/report/chart/placeBars';
import { verdictsOn } from './gateway/report/promises';
import { spellRatio } from './gateway/report/spell';
import { median, quantile } from './quantile';

describe('quantiles', () => {
  it.each([
    [0.5, 2],
    [0.99, 4],
    [0.25, 1],
    [0, 1],
    [1, 4],
  ])('have %d of 4, 1, 3 and 2 at or below', (share, value) => {
    expect(quantile([4, 1, 3, 2], share)).toBe(value);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[], Number.NaN],
  ])('have the median of %j at %d', (values, value) => {
    expect(median(values)).toBe(value);
  });
});

describe('the reader of replies', () => {
  const sized = 'HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{"data":null}';
  const chunked =
    'HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"err\r\nA;last=no\r\nors":null}\r\n0\r\n\r\n';

  function readInPieces(text: string, size: number): Reply[] {
    const reader = new ReplyReader();
    const bytes = Buffer.from(text);
    const replies: Reply[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      const reply = reader.read(bytes.subarray(at, at + size));
      if (reply) replies.push(reply);
    }
    return replies;
  }

  it.each([1, 2, 3, 7, 1000])('puts both kinds of body together from pieces of %d bytes', (size) => {
    for (const [text, status, body] of [
      [sized, 200, '{"data":null}'],
      [chunked, 503, '{"errors":null}'],
    ] as const) {
      const [reply, ...others] = readInPieces(text, size);
      expect({ status: reply?.status, body: reply?.body.toString() }).toEqual({ status, body });
      expect(others).toEqual([]);
    }
  });

  it('reads one reply after the other', () => {
    expect(
      readInPieces(sized + sized.replace('200', '500'), sized.length).map(({ status }) => status),
    ).toEqual([200, 500]);
  });

  it('refuses a reply whose end it could not see', () => {
    expect(() => readInPieces('HTTP/1.1 200 OK\r\n\r\n{}', 1000)).toThrow('unknown length');
  });
});

describe('rounds', () => {
  it('begin with another gateway each', () => {
    expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
    ]);
  });
});

describe('the chart', () => {
  it.each([
    [0.49, 77, [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]],
    [1, 10, [1, 2, 5, 10]],
    [0.03, 0.3, [0.02, 0.05, 0.1, 0.2, 0.5]],
  ])('has round values from below %d to above %d', (lowest, highest, ticks) => {
    expect(logTicks(lowest, highest)).toEqual(ticks);
  });

  it('stands bars on the line of 1 and hangs from it what is below, equal factors equally long', () => {
    const plot = { x: 10, y: 100, width: 200, height: 400 };
    const heightOf = logScale(plot, 0.1, 1000);
    const [, second] = placeBars(
      [
        { label: 'A', explanation: '', ratios: [1, 1, 1] },
        { label: 'B', explanation: '', ratios: [10, 0.1, null] },
      ],
      plot,
      heightOf,
    );
    const [above, below, missing] = second?.bars ?? [];
    expect(heightOf(1)).toBeCloseTo(400);
    expect(above).toMatchObject({ y: 300, height: 100 });
    expect(below?.y).toBeCloseTo(400);
    expect(below?.height).toBeCloseTo(100);
    expect(missing?.height).toBe(0);
    expect(above?.x).toBeGreaterThan(110);
    expect((missing?.x ?? 0) + (missing?.width ?? 0)).toBeLessThan(210);
    expect(second?.middle).toBe(160);
  });
});

describe('the promises', () => {
  const figures = (processor: number, p99: number): Figures => ({
    processor,
    p99,
    p50: 1,
    rate: 1,
    fetches: 1,
  });

  it('are held against what was measured, and only against that', () => {
    const results = new Map([
      [
        'Q1',
        new Map([
          ['stock', figures(1500, 20)],
          ['hive-rust', figures(400, 9)],
          ['floor', figures(70, 1)],
          ['ours', figures(100, 10)],
        ]),
      ],
      ['Q2', new Map([['ours', figures(100, 10)]])],
      ['Q3', new Map([['stock', figures(1, 1)]])],
    ]);
    const verdicts = verdictsOn(results, new Map([['ours', { now: 251, most: 300 }]]));
    expect(verdicts.map(({ isMet, figure }) => [isMet, figure])).toEqual([
      [true, '1/15.0'],
      [false, '1/4.0'],
      [false, '1.43'],
      [false, '10.0 ms; hive-rust 9.00 ms'],
      [false, '251 MiB'],
    ]);
  });

  it.each([
    [0.05, '1/20.0'],
    [0.9, '1/1.1'],
    [1, '1.00'],
    [2.5, '2.50'],
  ])('spell the ratio %d as %s', (ratio, spelt) => {
    expect(spellRatio(ratio)).toBe(spelt);
  });
});

describe('a schema in the form of Federation 1', () => {
  it('extends the roots and the entities of others, and links nothing', () => {
    const [sector] = workloadSectors;
    const sdl = federation1Sdl('agriculture', sectorSdl(sector as WorkloadSector));
    expect(sdl).not.toContain('@link');
    expect(sdl).toContain('extend type Query');
    expect(sdl).toMatch(/extend type Organization @key\(fields: "uscc"\) \{\s+uscc: ID! @external/);
    expect(sdl).toMatch(
      /^type AgricultureStandard implements Standard @key\(fields: "id"\) \{\s+id: ID!\s+code/m,
    );
  });
});
