import { checkPilotFacts } from '../../../shared/kernel/pilots/pilotFactRules';
import { isOverdueOn } from '../../../shared/kernel/pilots/pilotRules';
import { pilotFacts } from './support/pilotFacts';

describe('whether a pilot due on 31 March 2026 is late', () => {
  it.each([
    ['on the day it is due', '2026-03-31', { stage: 'BUILDING', acceptedOn: null }, false],
    ['on the day after', '2026-04-01', { stage: 'BUILDING', acceptedOn: null }, true],
    [
      'after the day it was accepted late',
      '2026-06-01',
      { stage: 'ACCEPTED', acceptedOn: '2026-05-01' },
      false,
    ],
    [
      'before the day it was accepted late',
      '2026-04-15',
      { stage: 'ACCEPTED', acceptedOn: '2026-05-01' },
      true,
    ],
    [
      'after it was accepted on a day nobody knows',
      '2026-06-01',
      { stage: 'ACCEPTED', acceptedOn: null },
      false,
    ],
    ['after it was terminated', '2026-06-01', { stage: 'TERMINATED', acceptedOn: null }, false],
  ] as const)('%s', (_when, on, facts, late) => {
    expect(isOverdueOn({ ...facts, due: '2026-03-31' }, on)).toBe(late);
  });

  it('never, without a due day', () => {
    expect(isOverdueOn({ stage: 'BUILDING', acceptedOn: null, due: null }, '2030-01-01')).toBe(false);
  });
});

describe('the facts of a pilot', () => {
  it('are accepted when nothing is wrong', () => expect(checkPilotFacts(pilotFacts())).toEqual([]));

  it.each([
    ['a key in capitals', { key: 'Demo' }, 'key'],
    ['no title', { title: ' ' }, 'title'],
    ['a title of 501 characters', { title: '示'.repeat(501) }, 'title'],
    ['a region nobody knows', { region: '999999' }, 'region'],
    [
      'a wrong check character',
      { organization: { name: '示例', creditCode: '91321202XX00159230' } },
      'organization.creditCode',
    ],
    ['a body without a name', { organization: { name: '', creditCode: null } }, 'organization.name'],
    ['a day that is none', { appliedOn: '2023-02-30' }, 'appliedOn'],
    ['acceptance before application', { acceptedOn: '2023-01-01' }, 'acceptedOn'],
    ['a due day before application', { due: '2023-01-01' }, 'due'],
    ['a number that is none', { standards: ['DB32/T 9933-2022', 'x'] }, 'standards[1]'],
    ['a due day before building begins', { startsOn: '2026-04-01' }, 'due'],
    ['a plan without a title', { standardsToMake: ['示例', ''] }, 'standardsToMake[1]'],
    ['a standard twice', { standards: ['DB32/T 9933-2022', 'DB32/T 9933-2022'] }, 'standards[1]'],
  ])('are refused with %s', (_what, wrong, field) => {
    expect(checkPilotFacts(pilotFacts(wrong)).map((problem) => problem.field)).toEqual([field]);
  });

  it.each([
    ['level', { level: 'WORLD' }],
    ['stage', { stage: 'FINISHED' }],
  ])('are refused with an unknown %s', (field, wrong) => {
    const facts = { ...pilotFacts(), ...wrong } as ReturnType<typeof pilotFacts>;
    expect(checkPilotFacts(facts).map((problem) => problem.field)).toEqual([field]);
  });
});
