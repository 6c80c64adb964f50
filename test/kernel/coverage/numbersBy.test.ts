import { numbersBy } from '../../../shared/kernel/coverage';

describe('the numbers that standards are followed by', () => {
  it.each([
    [
      'of a cold chain, each once for a step',
      ['STORAGE', 'TRANSPORT', 'DELIVERY'],
      [
        { step: 'STORAGE', standardCode: 'A' },
        { step: 'DELIVERY', standardCode: 'A' },
        { step: 'STORAGE', standardCode: 'B' },
        { step: 'STORAGE', standardCode: 'A' },
      ],
      [['A', 'B'], [], ['A']],
    ],
    ['of nothing that is told', ['ACCEPT', 'REVIEW'], [], [[], []]],
    ['at no step', [], [{ step: 'ACCEPT', standardCode: 'A' }], []],
  ])('%s', (_what, steps, followed, numbers) => {
    expect(numbersBy('step', steps, followed)).toEqual(numbers);
  });

  // Source: the plan, chapter 2 (4) 2: 动物疫病的诊断、检测和防治标准.
  it('of a disease, for diagnosis, detection and control, in this order', () => {
    const swineFever = [
      { purpose: 'DETECTION', standardCode: 'GB/T 16551-2020' },
      { purpose: 'DIAGNOSIS', standardCode: 'GB/T 16551-2020' },
    ];
    expect(numbersBy('purpose', ['DIAGNOSIS', 'DETECTION', 'CONTROL'], swineFever)).toEqual([
      ['GB/T 16551-2020'],
      ['GB/T 16551-2020'],
      [],
    ]);
  });
});
