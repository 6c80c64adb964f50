import { onDemand } from '../../../shared/kernel/sector/onDemand';

describe('an object made on demand', () => {
  const made: string[] = [];
  const create = onDemand<{ name: string }, { first: string; second: string[] }>({
    first: ({ name }) => {
      made.push(`first of ${name}`);
      return name;
    },
    second: ({ name }) => {
      made.push(`second of ${name}`);
      return [name];
    },
  });

  it('makes a part when it is asked for, and keeps it', () => {
    const a = create({ name: 'a' });
    expect(made).toEqual([]);
    const { second } = a;
    expect(second).toEqual(['a']);
    expect(a.second).toBe(second);
    expect(made).toEqual(['second of a']);
  });

  it('shares nothing with others', () => {
    const [a, b] = [create({ name: 'a' }), create({ name: 'b' })];
    expect([a.first, b.first, a.second, b.second]).toEqual(['a', 'b', ['a'], ['b']]);
  });
});
