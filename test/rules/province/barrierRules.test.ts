import {
  groundsOfExporter,
  groundsOfStandard,
  isWithinClass,
  overlapsInHs,
} from '../../../subgraphs/province/barriers/matchRules';
import {
  daysLeftOn,
  isOpenOn,
  kindOfSymbol,
  notificationProblems,
} from '../../../subgraphs/province/barriers/notificationRules';
import { aidProblems, exporterProblems, timingOf } from '../../../subgraphs/province/exporters/responseRules';

const TODAY = '2026-06-01';
const fieldsOf = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

// Days of G/TBT/N/RUS/87 (http://srtcnet.com/news/show.php?itemid=4028).
const period = { notifiedOn: '2018-05-28', commentDeadline: '2018-07-25' };

describe('the comment period', () => {
  it.each([
    ['2018-05-27', false, 59],
    ['2018-05-28', true, 58],
    ['2018-07-25', true, 0],
    ['2018-07-26', false, -1],
  ])('is on %s open: %s, with %i days left', (on, isOpen, days) => {
    expect([isOpenOn(period, on), daysLeftOn(period, on)]).toEqual([isOpen, days]);
  });

  it('is none where no deadline was set', () => {
    const none = { ...period, commentDeadline: null };
    expect([isOpenOn(none, '2018-06-01'), daysLeftOn(none, '2018-06-01')]).toEqual([false, null]);
  });
});

it.each([
  ['G/TBT/N/RUS/87', 'ORIGINAL'],
  ['G/TBT/N/TPKM/425/Add.5', 'ADDENDUM'],
  ['G/TBT/N/CHN/327/Rev.1', 'REVISION'],
  ['G/SPS/N/JPN/1/Rev.1/Corr.2', 'CORRIGENDUM'],
])('%s is the symbol of: %s', (symbol, kind) => expect(kindOfSymbol(symbol)).toBe(kind));

describe('a notification', () => {
  const sound = {
    ...period,
    symbol: 'G/TBT/N/RUS/87',
    agreement: 'TBT',
    member: 'RUS',
    adoptedOn: null,
    inForceOn: null,
    link: null,
    icsCodes: [{ ics: '45.060' }, { ics: '45.060.01' }],
    hsCodes: [{ hs: '8607' }],
    terms: [{ term: '有轨电车' }],
  };
  it.each([
    ['is sound', sound, []],
    ['may have no deadline', { ...sound, commentDeadline: null }, []],
    ['may end on the day it is notified', { ...sound, commentDeadline: '2018-05-28' }, []],
    ['has no deadline before its day', { ...sound, commentDeadline: '2018-05-27' }, ['commentDeadline']],
    ['is not notified ahead', { ...sound, notifiedOn: '2026-06-02', commentDeadline: null }, ['notifiedOn']],
    ['has a symbol', { ...sound, symbol: 'G/TBT/W/745' }, ['symbol']],
    ['is under the agreement of its symbol', { ...sound, agreement: 'SPS' }, ['agreement']],
    ['is of the member of its symbol', { ...sound, member: 'EU' }, ['member']],
    [
      'is not in force before it is adopted',
      { ...sound, adoptedOn: '2018-12-01', inForceOn: '2018-11-30' },
      ['inForceOn'],
    ],
    ['names classes that can be', { ...sound, icsCodes: [{ ics: '45.06' }] }, ['icsCodes[0].ics']],
    ['names codes that can be', { ...sound, hsCodes: [{ hs: '86.07' }] }, ['hsCodes[0].hs']],
    ['has words of titles', { ...sound, terms: [{ term: 'LED灯' }] }, ['terms[0].term']],
    ['has each word once', { ...sound, terms: [...sound.terms, ...sound.terms] }, ['terms[1]']],
    ['has a link that opens safely', { ...sound, link: 'http://wto.org' }, ['link']],
  ])('%s', (_what, facts, fields) => expect(fieldsOf(notificationProblems(facts, TODAY))).toEqual(fields));
});

it.each([
  ['97.200.50', '97.200.50', true],
  ['97.200.50', '97.200', true],
  ['97.200.50', '97', true],
  ['97.200', '97.200.50', false],
  ['97.200', '97.20', false],
  ['13.020', '97', false],
])('class %s lies within %s: %s', (code, above, isWithin) =>
  expect(isWithinClass(code, above)).toBe(isWithin),
);

it.each([
  ['870830', '87083010', true],
  ['87083010', '87083099', true],
  ['8708', '870830', true],
  ['870830', '87', true],
  ['870830', '870840', false],
  ['8607', '8708', false],
])('goods of %s and %s overlap: %s', (one, other, overlap) => {
  expect([overlapsInHs(one, other), overlapsInHs(other, one)]).toEqual([overlap, overlap]);
});

describe('matches say by what', () => {
  const notified = { serial: 1, member: 'EU', ics: ['97.200'], terms: ['玩具'], hs: ['950300'] };
  it.each([
    ['neither', '村庄污水', ['13.060.30'], []],
    ['a class', '毛绒制品', ['97.200.50'], ['ICS 97.200 97.200.50']],
    ['a word', '木制玩具', [], ['TERM 玩具 玩具']],
    ['both', '电动玩具', ['97.200', '13.120'], ['ICS 97.200 97.200', 'TERM 玩具 玩具']],
  ])('a standard by %s', (_what, title, ics, grounds) => {
    const found = groundsOfStandard(notified, { title, ics });
    expect(found.map((each) => `${each.kind} ${each.notified} ${each.found}`)).toEqual(grounds);
  });

  it.each([
    ['its goods and market', ['95030089', '847950'], ['EU', 'USA'], ['95030089']],
    ['its goods, but they go elsewhere', ['95030089'], ['USA'], []],
    ['its market, but with other goods', ['847950'], ['EU'], []],
  ])('an exporter by %s', (_what, hs, markets, found) => {
    expect(groundsOfExporter(notified, { hs, markets }).map((each) => each.found)).toEqual(found);
  });
});

it.each([
  ['2018-05-27', 'PREMATURE'],
  ['2018-05-28', 'IN_TIME'],
  ['2018-07-25', 'IN_TIME'],
  ['2018-07-26', 'LATE'],
])('a warning given on %s is %s', (on, timing) => {
  expect(timingOf(period, on)).toBe(timing);
  const expected = timing === 'PREMATURE' ? timing : 'NO_DEADLINE';
  expect(timingOf({ ...period, commentDeadline: null }, on)).toBe(expected);
});

describe('an aid', () => {
  const asked = { askedOn: '2026-05-02', closedOn: null, state: 'ASKED', measures: [] } as const;
  const done = [{ doneOn: '2026-05-10' }];
  const settled = { ...asked, state: 'SETTLED', closedOn: '2026-05-20', measures: done } as const;
  it.each([
    ['is asked for', asked, []],
    ['is under way', { ...asked, state: 'UNDER_WAY', measures: done }, []],
    ['is settled', settled, []],
    ['is declined', { ...settled, state: 'DECLINED', measures: [] }, []],
    ['is not settled without a day', { ...settled, closedOn: null }, ['closedOn']],
    ['is not settled by doing nothing', { ...settled, measures: [] }, ['measures']],
    ['is not declined after something was done', { ...settled, state: 'DECLINED' }, ['measures']],
    ['is not closed while it is asked for', { ...asked, closedOn: '2026-05-20' }, ['closedOn']],
    ['is not closed before it is asked for', { ...settled, closedOn: '2026-05-01' }, ['closedOn']],
    [
      'is not given before it is asked for',
      { ...settled, measures: [{ doneOn: '2026-05-01' }] },
      ['measures[0].doneOn'],
    ],
    ['is not given ahead', { ...settled, measures: [{ doneOn: '2026-06-02' }] }, ['measures[0].doneOn']],
  ] as const)('%s', (_what, facts, fields) => expect(fieldsOf(aidProblems(facts, TODAY))).toEqual(fields));
});

it.each([
  ['is sound', ['8708'], ['EU'], []],
  ['exports something somewhere', [], [], ['hsCodes', 'markets']],
  ['is told by codes', ['87.08'], ['欧盟'], ['hsCodes[0].hs', 'markets[0].member']],
  ['tells each once', ['8708', '8708'], ['EU', 'EU'], ['hsCodes[1]', 'markets[1]']],
])('an exporter %s', (_what, hs, members, fields) => {
  const facts = { hsCodes: hs.map((each) => ({ hs: each })), markets: members.map((member) => ({ member })) };
  expect(fieldsOf(exporterProblems(facts))).toEqual(fields);
});
