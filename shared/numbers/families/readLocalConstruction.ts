import type { StandardNature } from '../../kernel/catalogue/StandardFacts';
import { isRefusal, type NumberParts, type Refusal } from '../NumberParts';
import { readTail } from '../readTail';
import { regionOfPrefix } from './regionOfPrefix';

/** Jiangsu and who numbered like it: `DGJ32/TJ186-2015` recommended, `DGJ32/J189-2015` mandatory. */
const JIANGSU = /^DGJ ?(\d{2})[/ ]?(TJ|J)[ -]?(?=\d|$)/;

/** `DBJ50/T-347-2020`, `DBJ41/T 070-2014`. */
const REGION_BEFORE_MARK = /^(DBJ) ?(\d{2})[/ ]?(T)[- ]?(?=\d|$)/;

/** `DBJ/T 15-31-2016`, `DG/TJ08-2051-2021`, `DBJ50-071-2016`, `DGJ08-9-2013`: the region leads the number. */
const REGION_IN_NUMBER = /^(DBJ|DGJ|DG)(?:\/?(TJ|T))?[ -]?(\d{2})-(?=\d|$)/;

interface Head {
  readonly prefix: string;
  readonly gap: string;
  readonly nature: StandardNature;
  readonly regionCode: string | null;
  /** What the number begins with before the digits still to be read: `15-`, or empty. */
  readonly lead: string;
  readonly length: number;
}

function readHead(text: string): Head | null {
  const jiangsu = JIANGSU.exec(text);
  if (jiangsu) {
    const [all, digits = '', mark = ''] = jiangsu;
    const nature = mark === 'TJ' ? 'RECOMMENDED' : 'MANDATORY';
    const regionCode = regionOfPrefix(digits);
    return { prefix: `DGJ${digits}/${mark}`, gap: '', nature, regionCode, lead: '', length: all.length };
  }
  // The two digits of the DBJ and DG series are each province's own: Guangdong is 15 there, Shanghai 08.
  const before = REGION_BEFORE_MARK.exec(text);
  if (before) {
    const [all, series = '', digits = '', mark = ''] = before;
    const prefix = `${series}${digits}/${mark}`;
    return { prefix, gap: '-', nature: 'RECOMMENDED', regionCode: null, lead: '', length: all.length };
  }
  const within = REGION_IN_NUMBER.exec(text);
  if (!within) return null;
  const [all, series = '', mark, digits = ''] = within;
  const prefix = mark === undefined ? series : `${series}/${mark}`;
  const nature = mark === undefined ? 'MANDATORY' : 'RECOMMENDED';
  return {
    prefix,
    gap: mark === 'T' ? ' ' : '',
    nature,
    regionCode: null,
    lead: `${digits}-`,
    length: all.length,
  };
}

/** Reads the retired numbers of local construction standards, or says null; the provinces now issue them under DBnn. */
export function readLocalConstruction(text: string): NumberParts | Refusal | null {
  const head = readHead(text);
  if (!head) return null;
  const { prefix, gap, nature, regionCode, lead, length } = head;
  const tail = readTail(prefix, text.slice(length));
  if (isRefusal(tail)) return tail;
  const number = `${lead}${tail.number}`;
  return {
    level: 'LOCAL',
    nature,
    prefix,
    gap,
    ...tail,
    number,
    amendment: '',
    jointPrefixes: [],
    regionCode,
  };
}
