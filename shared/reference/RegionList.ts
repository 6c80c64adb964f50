import { CodeList, type CodeEntry } from './CodeList';

export type RegionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY';

/** An administrative division. Source: GB/T 2260. */
export interface RegionEntry extends CodeEntry {
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: RegionLevel;
  /** Prefix of its local standards, e.g. `DB3201`; null where it issues none. */
  readonly standardPrefix: string | null;
  /** What is peculiar: a zone that is no division of its own, or one dissolved since. */
  readonly note: string | null;
  /** Whether it is no more; records of its time still name it. */
  readonly dissolved: boolean;
}

/** The regions of the province; counties of different prefectures may share a name. */
export class RegionList extends CodeList<RegionEntry> {
  readonly #named = new Map<string, Set<RegionEntry>>();

  constructor(entries: readonly RegionEntry[]) {
    super(entries);
    for (const entry of entries) for (const name of this.#namesOf(entry)) this.#name(name, entry);
  }

  /**
   * The region of this name, alone or after the names of those it lies in; undefined when several have it. Where a
   * dissolved one had the name before, the present one is meant.
   */
  byName(name: string): RegionEntry | undefined {
    const all = [...(this.#named.get(name.replace(/\s+/g, '')) ?? [])];
    const present = all.filter(({ dissolved }) => !dissolved);
    const meant = present.length > 0 ? present : all;
    return meant.length === 1 ? meant[0] : undefined;
  }

  /** 南京市, 南京, 江苏省南京市: with and without what it lies in, and without its rank where that leaves a name. */
  #namesOf(entry: RegionEntry): string[] {
    const short = entry.level === 'COUNTY' ? [] : [entry.name.replace(/[省市]$/, '')];
    const parent = entry.parent === null ? undefined : this.byCode(entry.parent);
    const within = parent ? this.#namesOf(parent).map((name) => name + entry.name) : [];
    return [entry.name, ...short, ...within];
  }

  #name(name: string, entry: RegionEntry): void {
    const same = this.#named.get(name);
    if (same) same.add(entry);
    else this.#named.set(name, new Set([entry]));
  }
}
