import type { StandardNature } from '../../kernel/catalogue/StandardFacts';
import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { readTail } from '../readTail';
import { stateFamilies } from './stateFamilies';

/** The letter behind a prefix that says how far the standard binds. */
export type NatureMark = 'T' | 'Z';

const NATURE_OF_MARK: Readonly<Record<NatureMark, StandardNature>> = { T: 'RECOMMENDED', Z: 'GUIDANCE' };

/**
 * What a mark says; without one the family decides.
 * Source: Standardization Law (2017), article 2; for Z the provisions on guiding technical documents (1998).
 */
export function natureOf(mark: NatureMark | '', unmarked: StandardNature): StandardNature {
  return mark === '' ? unmarked : NATURE_OF_MARK[mark];
}

/** Prefix, a mark behind a slash, dash, space or nothing, and where the number begins. */
const HEAD = /^([A-Z]{2,7}|建标)(?:([/ -])([TZ])(?![A-Z]{2}))?[ -]?(?=[A-Z]?\d|$)/;

interface Head {
  readonly stem: string;
  readonly mark: NatureMark | '';
  /** The number and what follows, not yet read. */
  readonly rest: string;
}

/** Tells the prefix from a letter that was written against it: `GBT 1234`, `JTGD20`. */
function splitStem({ stem, mark, rest }: Head): Head | null {
  if (stateFamilies.has(stem)) return { stem, mark, rest };
  const shorter = stem.slice(0, -1);
  const family = stateFamilies.get(shorter);
  const last = stem.slice(-1);
  if (!family) return null;
  if (family.marked && mark === '' && (last === 'T' || last === 'Z')) {
    return { stem: shorter, mark: last, rest };
  }
  return family.lettered ? { stem: shorter, mark, rest: last + rest } : null;
}

function readHead(text: string): Head | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const [all, stem = '', joint, letter = ''] = match;
  const rest = text.slice(all.length);
  const unmarked = stateFamilies.get(stem)?.marked === false && joint !== '/';
  if (unmarked) return { stem, mark: '', rest: letter + rest };
  return splitStem({ stem, mark: letter as NatureMark | '', rest });
}

/** Reads a national or sector number, `GB/T 20001.10-2014`, or says null when the prefix is not of the state. */
export function readState(text: string): NumberParts | Refusal | null {
  const head = readHead(text);
  const family = head && stateFamilies.get(head.stem);
  if (!head || !family) return null;
  const { stem, mark } = head;
  if (mark !== '' && !family.marked) return refusal(`numbers under ${stem} carry no /${mark}`);
  const prefix = mark === '' ? stem : `${stem}/${mark}`;
  const tail = readTail(prefix, head.rest, family.lettered);
  if (isRefusal(tail)) return tail;
  const nature = natureOf(mark, family.nature);
  return {
    level: family.level,
    nature,
    prefix,
    gap: ' ',
    ...tail,
    amendment: '',
    jointPrefixes: [],
    regionCode: null,
  };
}
