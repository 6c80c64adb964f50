import type { DraftingFact, DraftingRole, StandardFacts } from '../../kernel/catalogue/StandardFacts';
import { jsonInCell, readList, withoutRepetition } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';
import { isRecord } from '../../service/isRecord';

const roles: Readonly<Record<string, DraftingRole>> = {
  LEAD: 'LEAD',
  PARTICIPANT: 'PARTICIPANT',
  主导: 'LEAD',
  参与: 'PARTICIPANT',
};

/** Drafting bodies in order: names, or objects with `name`, `creditCode`, `role`. The first leads unless it says otherwise. */
export function readDrafting(field: string, value: unknown, refusals: Refusals): DraftingFact[] {
  const facts = readList(value).flatMap((item, index): DraftingFact[] => {
    const at = `${field}[${index}]`;
    const given = isRecord(item) ? item : { name: item };
    const name = readText(`${at}.name`, given['name'], refusals);
    const creditCode = readText(`${at}.creditCode`, given['creditCode'], refusals)?.toUpperCase() ?? null;
    const word = readText(`${at}.role`, given['role'], refusals);
    const usual = index === 0 ? 'LEAD' : 'PARTICIPANT';
    const role = word === null ? usual : roles[word.toUpperCase()];
    if (!role) refusals.refuse(`${at}.role`, word, 'must be LEAD or PARTICIPANT');
    return [{ name: name ?? '', creditCode, role: role ?? usual }];
  });
  return withoutRepetition(facts, ({ name }) => name);
}

/** A committee's code in a text; `ISO/TC 269` is none of ours. Source: SAC numbering of technical committees. */
const committeeCode = /(?<![A-Za-z/／])(?:SAC\s*[/／]\s*)?(TC|SWG)\s*(\d+)(?:\s*[/／]\s*SC\s*(\d+))?(?!\d)/i;
const brackets = /^[\s(（)）]+|[\s(（]+$/g;

function normalCode(match: RegExpExecArray): string {
  const [, kind = '', number = '', part] = match;
  return `SAC/${kind.toUpperCase()} ${number}${part === undefined ? '' : `/SC ${part}`}`;
}

/** Takes `SAC/TC 269` out of a text, and the brackets that stood around it or around the rest. */
function committeeOfText(text: string): { code: string | null; name: string } {
  const match = committeeCode.exec(text);
  if (!match) return { code: null, name: text };
  const code = normalCode(match);
  const before = text.slice(0, match.index).replace(brackets, '');
  const after = text.slice(match.index + match[0].length).replace(brackets, '');
  const rest = [before, after].filter(Boolean).join(' ');
  const name = /[(（]/.test(rest) ? rest : rest.replace(/[)）]$/, '');
  return { code, name: name || code };
}

/** The committee in charge: a text, or an object with `code` and `name`. */
export function readCommittee(field: string, value: unknown, refusals: Refusals): StandardFacts['committee'] {
  const given = typeof value === 'string' ? (jsonInCell(value.trim()) ?? value) : value;
  if (!isRecord(given)) {
    const text = readText(field, given, refusals);
    return text === null ? null : committeeOfText(text);
  }
  const code = readText(`${field}.code`, given['code'], refusals);
  const name = readText(`${field}.name`, given['name'], refusals);
  const match = code === null ? null : committeeCode.exec(code);
  const normal = match ? normalCode(match) : code;
  return normal === null && name === null ? null : { code: normal, name: name ?? normal ?? '' };
}
