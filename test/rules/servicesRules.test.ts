import { facilityProblems, matrixOf } from '../../subgraphs/services/logistics/logisticsRules';
import { eachOnce, gradeProblems } from '../../subgraphs/services/tourism/tourismRules';

const named = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe('the matrix of kinds and scenes', () => {
  const counted = { kind: 'SERVICE', scene: 'REVERSE', inForce: 2, upcoming: 1 } as const;

  it('has every cell, kind by kind; what was not counted is 0', () => {
    const matrix = matrixOf(['SERVICE', 'FACILITY'], ['REVERSE', 'COLD_CHAIN', null], [counted]);
    expect(matrix.map(({ kind, scene }) => [kind, scene])).toEqual([
      ['SERVICE', 'REVERSE'],
      ['SERVICE', 'COLD_CHAIN'],
      ['SERVICE', null],
      ['FACILITY', 'REVERSE'],
      ['FACILITY', 'COLD_CHAIN'],
      ['FACILITY', null],
    ]);
    expect(matrix[0]).toEqual(counted);
    for (const cell of matrix.slice(1)) expect(cell).toMatchObject({ inForce: 0, upcoming: 0 });
  });
});

describe('a logistics facility', () => {
  it.each([
    [{ kind: 'HUB', capacity: 1, unit: 'TONNES_PER_YEAR' }, []],
    [{ kind: 'COLD_STORE', capacity: 0.5, unit: 'TONNES' }, []],
    [{ kind: 'COLD_STORE', capacity: 500, unit: 'CUBIC_METRES' }, []],
    [{ kind: 'DELIVERY_STATION', capacity: 900, unit: 'PARCELS_PER_DAY' }, []],
    [{ kind: 'DELIVERY_STATION', capacity: 900, unit: 'TONNES' }, ['unit']],
    [{ kind: 'HUB', capacity: 0, unit: 'PARCELS_PER_DAY' }, ['capacity', 'unit']],
    [{ kind: 'COLD_STORE', capacity: -1, unit: 'TONNES' }, ['capacity']],
  ] as const)('%j: refused are %j', (facility, fields) =>
    expect(named(facilityProblems(facility))).toEqual(fields),
  );
});

describe('a grade of tourism', () => {
  it.each([
    [{ grade: 'AAAA', gradedOn: '2026-06-01' }, []],
    [{ grade: 'A', gradedOn: '2026-06-02' }, ['gradedOn']],
    [{ grade: 'A', gradedOn: null }, ['gradedOn']],
    [{ grade: null, gradedOn: null }, []],
    [{ grade: null, gradedOn: '2020-01-01' }, ['gradedOn']],
  ] as const)('%j: refused are %j', (graded, fields) =>
    expect(named(gradeProblems(graded, '2026-06-01'))).toEqual(fields),
  );
});

it('shows records once, in the order of ids, no more than are wanted', () => {
  const rows = ['c', 'a', 'c', 'b'].map((id) => ({ id }));
  expect(eachOnce(rows, 2)).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(eachOnce(rows, 9)).toHaveLength(3);
});
