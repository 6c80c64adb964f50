import { parseNotificationSymbol } from '../../../shared/numbers';

// Symbols as the notifications of subgraphs/province/seed print them, and spellings of them.
describe('the symbol of a notification', () => {
  it.each([
    ['G/TBT/N/EU/1004', 'G/TBT/N/EU/1004', 'G/TBT/N/EU/1004', 'TBT', 'EU', 1004, []],
    [
      'G/TBT/N/TPKM/425/Add.5',
      'G/TBT/N/TPKM/425/Add.5',
      'G/TBT/N/TPKM/425',
      'TBT',
      'TPKM',
      425,
      ['ADDENDUM 5'],
    ],
    ['G/TBT/N/CHN/327/Rev.1', 'G/TBT/N/CHN/327/Rev.1', 'G/TBT/N/CHN/327', 'TBT', 'CHN', 327, ['REVISION 1']],
    ['G/SPS/N/USA/703/Add.1', 'G/SPS/N/USA/703/Add.1', 'G/SPS/N/USA/703', 'SPS', 'USA', 703, ['ADDENDUM 1']],
    ['g/tbt/n/rus/87', 'G/TBT/N/RUS/87', 'G/TBT/N/RUS/87', 'TBT', 'RUS', 87, []],
    [
      'Ｇ／ＳＰＳ／Ｎ／ＣＡＮ／197／ADD1',
      'G/SPS/N/CAN/197/Add.1',
      'G/SPS/N/CAN/197',
      'SPS',
      'CAN',
      197,
      ['ADDENDUM 1'],
    ],
    [' G/TBT/N/USA/1 /corr. 2 ', 'G/TBT/N/USA/1/Corr.2', 'G/TBT/N/USA/1', 'TBT', 'USA', 1, ['CORRIGENDUM 2']],
    [
      'G/TBT/N/USA/1234/Rev.1/Add.2/Corr.1',
      'G/TBT/N/USA/1234/Rev.1/Add.2/Corr.1',
      'G/TBT/N/USA/1234',
      'TBT',
      'USA',
      1234,
      ['REVISION 1', 'ADDENDUM 2', 'CORRIGENDUM 1'],
    ],
  ] as const)('reads %s', (given, text, original, agreement, member, number, supplements) => {
    const read = parseNotificationSymbol(given);
    expect(read).toMatchObject({ symbol: { text, original, agreement, member, number } });
    const parts = 'symbol' in read ? read.symbol.supplements : [];
    expect(parts.map((each) => `${each.kind} ${String(each.number)}`)).toEqual(supplements);
    expect(parseNotificationSymbol(text)).toEqual(read);
  });

  it.each([
    ['', /begin with G/],
    ['TBT/N/USA/1', /begin with G/],
    ['G/AG/N/USA/1', /neither G\/TBT nor G\/SPS/],
    ['G/TBT/W/745', /no notification/],
    ['G/TBT/1/Rev.14', /no notification/],
    ['G/TBT/Notif.99.123', /no notification/],
    ['G/TBT/N/U/12', /no member/],
    ['G/TBT/N/123/12', /no member/],
    ['G/TBT/N/USA', /no number/],
    ['G/TBT/N/USA/0', /no number/],
    ['G/TBT/N/USA/012', /no number/],
    ['G/TBT/N/USA/12a', /no number/],
    ['G/TBT/N/USA/12/Add', /\/ADD that is no Add/],
    ['G/TBT/N/USA/12/Add.0', /\/ADD\.0 that is no/],
    ['G/TBT/N/USA/12/Suppl.1', /no Add\., Rev\. or Corr\./],
    ['G/TBT/N/USA/12/', /no Add\., Rev\. or Corr\./],
    ['G/TBT/N/ARE/588, G/TBT/N/BHR/648', /several documents/],
    [`G/TBT/N/USA/${'1'.repeat(100)}`, /more than 100/],
  ])('refuses %s', (given, reason) => {
    expect(parseNotificationSymbol(given)).toEqual({ reason: expect.stringMatching(reason) });
  });
});
