import { once } from 'node:events';
import { Departure } from '../../../gateway/transport/Departure';

describe('a departure', () => {
  it('tells each listener once', () => {
    const departure = new Departure();
    const told: string[] = [];
    for (const name of ['a', 'b', 'c']) departure.onLeave(() => told.push(name));
    expect([departure.hasLeft, told]).toEqual([false, []]);
    departure.leave();
    departure.leave();
    expect([departure.hasLeft, told]).toEqual([true, ['a', 'b', 'c']]);
  });

  it.each(['a', 'b', 'c'])('does not tell a listener that was forgotten: %s', (forgotten) => {
    const departure = new Departure();
    const told: string[] = [];
    const listeners = ['a', 'b', 'c'].map((name) => [name, () => told.push(name)] as const);
    for (const [, listener] of listeners) departure.onLeave(listener);
    for (const [name, listener] of listeners) if (name === forgotten) departure.forget(listener);
    departure.forget(() => undefined);
    departure.leave();
    expect(told.sort()).toEqual(['a', 'b', 'c'].filter((name) => name !== forgotten));
  });

  it('tells a listener that comes too late at once', () => {
    const departure = new Departure();
    departure.leave();
    const told = jest.fn();
    departure.onLeave(told);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('may be forgotten by listeners while they are told', () => {
    const departure = new Departure();
    const told: string[] = [];
    const listener = (): void => {
      told.push('a');
      departure.forget(listener);
    };
    departure.onLeave(listener);
    departure.onLeave(() => told.push('b'));
    departure.leave();
    expect(told).toEqual(['a', 'b']);
  });

  it('has a signal that is aborted then', async () => {
    const departure = new Departure();
    const { signal } = departure;
    const aborted = once(signal, 'abort');
    expect(signal.aborted).toBe(false);
    departure.leave();
    await aborted;
    expect(departure.signal).toBe(signal);
  });

  it('has a signal that is aborted from the start when the caller has left', () => {
    const departure = new Departure();
    departure.leave();
    expect(departure.signal.aborted).toBe(true);
  });
});
