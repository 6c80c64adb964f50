import { performance } from 'node:perf_hooks';
import { Database } from '../../../shared/database';
import { condition } from '../../../shared/kernel/listing/Condition';
import { readsOf } from '../../../shared/kernel/listing/Reads';
import { sectorNamesOf, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { findOverlaps } from '../../../subgraphs/province/novelty/findOverlaps';
import { provinceDatabase } from '../../../subgraphs/province/provinceDatabase';
import { storedIn } from '../../province/support/openTestIndex';
import type { DatabaseKind } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import type { Figure } from '../catalogue/figures';
import { generatedStandards } from '../generatedStandards';
import { quantile } from '../quantile';

/** Standards put into the index in one transaction. */
const STRETCH = 4000;
/** Searches that are timed, after a tenth as many that are not. */
const SEARCHES = 60;
const TODAY = '2026-06-01';
const scope = { today: TODAY, visibleProjects: condition('1 = 1') };

type Titles = readonly { readonly code: string; readonly title: string }[];

async function fill(database: Database, rows: number): Promise<Titles> {
  const index = new StandardIndex();
  const sector: SectorKey = sectorNamesOf('services').key;
  const sample: { code: string; title: string }[] = [];
  let stretch = new Map<string, ReturnType<typeof storedIn>>();
  const put = async () => {
    const records = stretch;
    stretch = new Map();
    await database.transaction((manager) => index.put(manager, sector, records));
  };
  let number = 0;
  for (const record of generatedStandards(rows)) {
    const { code, title } = record;
    const { titleEn, issuedOn, effectiveOn } = record as Record<string, string>;
    const facts = standardFacts({ code, title, titleEn: titleEn ?? null, issuedOn, effectiveOn });
    const stored = storedIn('services', facts);
    stretch.set(stored.id, stored);
    if (number % Math.ceil(rows / SEARCHES) === 0) sample.push({ code, title });
    number += 1;
    if (stretch.size === STRETCH) await put();
  }
  await put();
  return sample;
}

/** How long searches take, in milliseconds; each must find what `isRight` says. */
async function time(
  database: Database,
  texts: readonly string[],
  isRight: (text: string, first: string | undefined, score: number) => boolean,
): Promise<number[]> {
  const reads = readsOf(database);
  const taken: number[] = [];
  for (const [place, text] of [...texts.slice(0, SEARCHES / 10), ...texts].entries()) {
    const begun = performance.now();
    const { hits } = await findOverlaps(text, reads, scope);
    if (place >= SEARCHES / 10) taken.push(performance.now() - begun);
    const [best] = hits;
    if (!isRight(text, best?.standard?.title, best?.overlap.score ?? 0))
      throw new Error(`${text.slice(0, 60)} finds ${best?.standard?.title ?? 'nothing'} first`);
  }
  return taken;
}

function figures(name: string, taken: readonly number[]): Figure[] {
  return [
    { name: `${name} p50`, unit: 'ms', value: quantile(taken, 0.5) },
    { name: `${name} p95`, unit: 'ms', value: quantile(taken, 0.95), most: 300 },
  ];
}

/** Searches an index of so many standards for titles that it has, and for texts of pages whose terms are all common. */
export async function measureNovelty(kind: DatabaseKind, rows: number): Promise<Figure[]> {
  const { config, drop } = await kind.create('novelty');
  const database = await Database.open(config, provinceDatabase);
  try {
    const titles = (await fill(database, rows)).map(({ title }) => title);
    const pages = titles.map((_, start) =>
      titles.map((__, place) => titles[(start + place) % titles.length]).join('，'),
    );
    const known = await time(database, titles, (text, first, score) => first === text && score === 1);
    const long = await time(database, pages, (_, first) => first !== undefined);
    return [...figures('novelty of a title', known), ...figures('novelty of pages', long)];
  } finally {
    await database.close();
    await drop();
  }
}
