import { isRefusal, type NumberParts, type Refusal } from '../NumberParts';
import { readTail } from '../readTail';

/** The series, the ministry or province that issued it in brackets, and where the number begins. */
const HEAD = /^(JJ[FG])(?:\(([A-Z]{1,6}|[\u4e00-\u9fff]{1,8})\))?[ -]?(?=\d|$)/;

/**
 * Reads a metrology number: `JJF 1001-2011`, `JJG(交通) 005-2021`; null when it is none. Verification regulations (JJG)
 * must be followed, the technical specifications (JJF) are recommended.
 * Source: Metrology Law, article 10: verification must follow the verification regulations.
 */
export function readMetrology(text: string): NumberParts | Refusal | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const [all, series = '', issuer] = match;
  const prefix = issuer === undefined ? series : `${series}(${issuer})`;
  const tail = readTail(prefix, text.slice(all.length));
  if (isRefusal(tail)) return tail;
  const nature = series === 'JJG' ? 'MANDATORY' : 'RECOMMENDED';
  return {
    level: 'METROLOGY',
    nature,
    prefix,
    gap: ' ',
    ...tail,
    amendment: '',
    jointPrefixes: [],
    regionCode: null,
  };
}
