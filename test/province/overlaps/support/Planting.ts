import type { StandardFacts } from '../../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../../shared/kernel/changes/ChangeEntry';
import { sectors } from '../../../../shared/kernel/sectorKeys';
import { seededRandom } from '../../../bench/seededRandom';
import { standardFacts } from '../../../support/standardFacts';
import type { TitlePair } from './plantedCases';

/** The folders of the six sectors. */
export const FOLDERS: readonly string[] = sectors.map(({ folder }) => folder);

/** Names a finding by its kind and both numbers, in whichever order they come. */
export const findingName = (kind: string, one: string, other: string): string =>
  [kind, ...[one, other].sort()].join('|');

/** An index of SYNTHETIC standards as it is being planted, the same for the same seed. */
export class Planting {
  readonly random: () => number;
  /** By folder of the sector. */
  readonly standards: Record<string, StandardFacts[]> = Object.fromEntries(FOLDERS.map((each) => [each, []]));
  /** Rows of registers in which values are stated, as a sector's log tells them. */
  readonly entries: ChangeEntry[] = [];
  /** What should be found, and what only looks like it. */
  readonly expected = new Set<string>();
  readonly nearMisses = new Set<string>();
  count = 0;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  /** Two different sectors. */
  pickSectors(): readonly [string, string] {
    const first = this.pick(FOLDERS);
    return [first, this.pick(FOLDERS.filter((each) => each !== first))];
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, place: this.random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }

  /** Plants a standard, in force from 2020 unless told otherwise. @returns its number */
  standard(folder: string, title: string, given: Partial<StandardFacts> & { prefix?: string } = {}): string {
    this.count += 1;
    const { prefix = this.pick(['GB/T', 'DB32/T']), ...facts } = given;
    const code = `${prefix} ${String(10_000 + this.count)}-2020`;
    const made = standardFacts({ issuedOn: '2020-01-01', effectiveOn: '2020-03-01', title, ...facts, code });
    this.standards[folder]?.push(made);
    return code;
  }

  titles([sector, title, otherSector, otherTitle]: TitlePair): string {
    return findingName('SAME_SUBJECT', this.standard(sector, title), this.standard(otherSector, otherTitle));
  }

  /** Plants a row of a register in which a value is stated. */
  value(noun: string, row: Readonly<Record<string, unknown>>): void {
    const seq = this.entries.length + 1;
    const entity = `${noun}:ecology:planted-${String(seq)}`;
    const hashes = { previousHash: '', hash: '' };
    const what = { action: 'REGISTER', kind: 'SECTOR_RECORD', entity, before: null, after: row } as const;
    this.entries.push({ seq, at: '2020-01-01T00:00:00.000Z', actor: 'test', ...what, ...hashes });
  }
}
