import { lossesOf } from '../../../shared/kernel/calendar/citedEditions';
import { reviewSpans, type ReviewedStandard } from '../../../shared/kernel/calendar/reviewSpans';

describe('a cited document does not apply', () => {
  const edition = (withdrawnOn: string | null, issuedOn: string | null = null, isAmendment = false) => ({
    withdrawnOn,
    issuedOn,
    isAmendment,
  });

  it.each([
    ['from the withdrawal of the edition', [edition('2020-01-01')], ['2020-01-01/']],
    [
      'from the withdrawal of the last edition',
      [edition('2024-01-01', '2018-01-01'), edition('2020-01-01', '2010-01-01')],
      ['2024-01-01/'],
    ],
    ['not while one edition applies', [edition('2020-01-01'), edition(null)], []],
    [
      'until another edition is issued',
      [edition('2020-01-01'), edition(null, '2022-01-01')],
      ['2020-01-01/2022-01-01'],
    ],
    [
      'each time that there is none',
      [edition('2020-01-01'), edition('2024-01-01', '2022-01-01')],
      ['2020-01-01/2022-01-01', '2024-01-01/'],
    ],
    ['not where another is issued on the day', [edition('2020-01-01'), edition(null, '2020-01-01')], []],
    ['not where no catalogue has it', [], []],
    ['whatever its amendments', [edition('2020-01-01'), edition(null, null, true)], ['2020-01-01/']],
    [
      'from that of the amendment where only that is known',
      [edition('2020-01-01', null, true)],
      ['2020-01-01/'],
    ],
  ])('%s', (_when, editions, days) =>
    expect(lossesOf(editions).map(({ from, until }) => `${from}/${until ?? ''}`)).toEqual(days),
  );
});

describe('a standard was due for review', () => {
  const standard: ReviewedStandard = {
    ...{ issuedOn: '2009-06-01', effectiveOn: '2010-01-01', withdrawnOn: null },
    ...{ reviews: [], losses: [], proposals: [] },
  };
  const reviewed = (on: string, conclusion: 'CONTINUE' | 'REVISE' = 'CONTINUE') => ({ on, conclusion });
  const lost = (from: string, until: string | null = null) => ({ code: 'DB32/T 9601-2001', from, until });
  const proposed = (openedOn: string, settledOn: string | null) => ({
    evaluationId: 'one',
    openedOn,
    settledOn,
  });
  /** First day of all causes, of age, of what is cited, of a low evaluation; and between which days. */
  const told = (given: Partial<ReviewedStandard>) =>
    reviewSpans({ ...standard, ...given }).map(({ dueOn, ageOn, citedOn, lowOn, onFrom, onTo }) =>
      [dueOn, ageOn ?? '-', citedOn ?? '-', lowOn ?? '-', `${onFrom}/${onTo}`].join(' '),
    );

  it.each<[string, Partial<ReviewedStandard>, string[]]>([
    ['by its age, without end', {}, ['2015-01-01 2015-01-01 - - 2010-01-01/9999-12-31']],
    [
      'until it was reviewed, and by the review again',
      { reviews: [reviewed('2016-05-01')] },
      ['2015-01-01 2015-01-01 - - 2010-01-01/2016-05-01', '2021-05-01 2021-05-01 - - 2016-05-01/9999-12-31'],
    ],
    [
      'not before a review in time',
      { reviews: [reviewed('2014-05-01')] },
      ['2019-05-01 2019-05-01 - - 2014-05-01/9999-12-31'],
    ],
    [
      'by its age still, where the review asks for a revision',
      { reviews: [reviewed('2016-05-01', 'REVISE')] },
      ['2015-01-01 2015-01-01 - - 2010-01-01/2016-05-01', '2015-01-01 2015-01-01 - - 2016-05-01/9999-12-31'],
    ],
    [
      'until it was withdrawn',
      { withdrawnOn: '2018-01-01' },
      ['2015-01-01 2015-01-01 - - 2010-01-01/2018-01-01'],
    ],
    ['never, withdrawn in time', { withdrawnOn: '2015-01-01' }, []],
    ['never, where no day is known', { issuedOn: null, effectiveOn: null }, []],
    [
      'for what it cites, until a review looked at that',
      { losses: [lost('2012-01-01')], reviews: [reviewed('2013-01-01')] },
      [
        '2012-01-01 2015-01-01 2012-01-01 - 2010-01-01/2013-01-01',
        '2018-01-01 2018-01-01 - - 2013-01-01/9999-12-31',
      ],
    ],
    [
      'until another edition took the place of what it cites',
      { losses: [lost('2012-01-01', '2013-01-01')] },
      [
        '2012-01-01 2015-01-01 2012-01-01 - 2010-01-01/2013-01-01',
        '2015-01-01 2015-01-01 - - 2013-01-01/9999-12-31',
      ],
    ],
    [
      'not for what was gone when it was issued',
      { losses: [lost('2009-06-01')] },
      ['2015-01-01 2015-01-01 - - 2010-01-01/9999-12-31'],
    ],
    [
      'for a low evaluation, until that was settled',
      { proposals: [proposed('2012-01-01', '2012-06-01')] },
      [
        '2012-01-01 2015-01-01 - 2012-01-01 2010-01-01/2012-06-01',
        '2015-01-01 2015-01-01 - - 2012-06-01/9999-12-31',
      ],
    ],
    [
      'for an open proposal without end',
      { proposals: [proposed('2012-01-01', null)], withdrawnOn: null },
      ['2012-01-01 2015-01-01 - 2012-01-01 2010-01-01/9999-12-31'],
    ],
  ])('%s', (_when, given, rows) => expect(told(given)).toEqual(rows));
});
