import type { ReferenceFact, ReplacementFact } from '../../kernel/catalogue/StandardFacts';
import { StandardNumber } from '../../numbers';
import { readList, withoutRepetition } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';
import { isRecord } from '../../service/isRecord';

const isNumber = (text: string) => 'number' in StandardNumber.tryParse(text);

/**
 * Parts a text into numbers. A joint number such as `DB31、DB32、DB33/T 310003-2021` holds the comma that parts a list,
 * so pieces are put together again where only together they are a number.
 */
export function splitNumbers(text: string): string[] {
  return text.split(/[;；]/).flatMap((part) => {
    const numbers: string[] = [];
    let begun: string[] = [];
    for (const piece of part.split('、')) {
      begun.push(piece);
      const joint = begun.join('、');
      if (isNumber(joint)) {
        numbers.push(joint);
        begun = [];
      }
    }
    return [...numbers, ...begun];
  });
}

/** A number of a list in its normal form; as it stands where it is none, for the rules of a standard to refuse. */
function numberIn(at: string, value: unknown, refusals: Refusals): { code: string; dated: boolean } {
  const text = readText(at, value, refusals) ?? '';
  const parsed = StandardNumber.tryParse(text);
  return 'number' in parsed
    ? { code: parsed.number.code, dated: parsed.number.isDated }
    : { code: text, dated: false };
}

/** The numbers of standards replaced or replacing: texts, or objects with `code` and `partial`. */
export function readReplacements(field: string, value: unknown, refusals: Refusals): ReplacementFact[] {
  const facts = readList(value, splitNumbers).map((item, index) => {
    const given = isRecord(item) ? item : { code: item };
    const { code } = numberIn(`${field}[${index}]`, given['code'], refusals);
    return { code, partial: given['partial'] === true };
  });
  return withoutRepetition(facts, ({ code }) => code);
}

/** Normative references: numbers, or objects with `code` and `clause`. Dated when the number has a year. */
export function readReferences(field: string, value: unknown, refusals: Refusals): ReferenceFact[] {
  const facts = readList(value, splitNumbers).map((item, index) => {
    const given = isRecord(item) ? item : { code: item };
    const at = `${field}[${index}]`;
    const { code, dated } = numberIn(at, given['code'], refusals);
    if (typeof given['dated'] === 'boolean' && given['dated'] !== dated) {
      refusals.refuse(`${at}.dated`, given['dated'], `${code} ${dated ? 'has a' : 'has no'} year`);
    }
    return { code, dated, clause: readText(`${at}.clause`, given['clause'], refusals) };
  });
  return withoutRepetition(facts, ({ code, clause }) => `${code} ${clause ?? ''}`);
}
