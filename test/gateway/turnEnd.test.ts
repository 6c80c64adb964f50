import { setImmediate as turn } from 'node:timers/promises';
import { TurnEnd } from '../../shared/service/TurnEnd';

describe("the end of an event loop's turn", () => {
  it('is when everything that was added in the turn is handled, in order', async () => {
    const handled: string[] = [];
    const end = new TurnEnd<string>((item) => handled.push(item));
    end.add('a');
    await Promise.resolve();
    end.add('b');
    expect(handled).toEqual([]);
    await turn();
    expect(handled).toEqual(['a', 'b']);
    end.add('c');
    await turn();
    expect(handled).toEqual(['a', 'b', 'c']);
  });

  it('is that of the next turn for what is added while things are handled', async () => {
    const handled: number[] = [];
    const end = new TurnEnd<number>((item) => {
      handled.push(item);
      if (item < 3) end.add(item + 1);
    });
    end.add(1);
    await turn();
    expect(handled).toEqual([1]);
    await turn();
    expect(handled).toEqual([1, 2]);
    await turn();
    await turn();
    expect(handled).toEqual([1, 2, 3]);
  });
});
