import { Dice } from '../operations/Dice';
import type { RawRequest } from './RawRequest';

/** What JSON and GraphQL are made of, and what they are not. */
const CHARACTERS = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  ':',
  ',',
  '\\',
  '!',
  '$',
  '@',
  '.',
  '#',
  '0',
  '-',
  'e',
  ' ',
  '\n',
  '\u0000',
  '\ufeff',
  'é',
  '物',
  '\ud83d',
];
const VALUES = [null, true, false, 0, -1, 1.5, 1e21, '', 'x', '物流', [], [null], {}, { a: {} }];
const MOST_CHANGES = 3;

function changeText(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const length = 1 + dice.below(4);
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (dice.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before + dice.pick(CHARACTERS) + after;
    default:
      return before + dice.pick(CHARACTERS) + part + after;
  }
}

/** One value in a JSON text for another, or for one of its own neighbours. */
function changeValue(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(0.2)) return dice.pick(VALUES);
  if (Array.isArray(value)) {
    const at = dice.below(value.length + 1);
    return [...value.slice(0, at), changeValue(value[at], dice), ...value.slice(at + 1)];
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return dice.pick(VALUES);
  const [key, own] = dice.pick(entries);
  switch (dice.below(4)) {
    case 0:
      return Object.fromEntries(entries.filter(([name]) => name !== key));
    case 1:
      return { ...value, [key]: dice.pick(entries)[1] };
    case 2:
      return { ...value, [dice.pick(['__proto__x', 'constructor', '', `${key} `])]: own };
    default:
      return { ...value, [key]: changeValue(own, dice) };
  }
}

function changeBody(body: string, dice: Dice): string {
  const operation = parsed(body);
  if (operation === undefined || dice.chance(0.3)) return changeText(body, dice);
  if (typeof operation === 'object' && operation !== null && 'query' in operation && dice.chance(0.5)) {
    const { query } = operation;
    if (typeof query === 'string') return JSON.stringify({ ...operation, query: changeText(query, dice) });
  }
  return JSON.stringify(changeValue(operation, dice)) ?? '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A request with some of its body's characters or values changed, the same ones for the same seed. */
export function mutateRequest(requests: readonly RawRequest[], seed: number): RawRequest {
  const dice = new Dice(seed);
  const original = dice.pick(requests.filter(({ body }) => typeof body === 'string'));
  let body = String(original.body);
  for (let changes = 1 + dice.below(MOST_CHANGES); changes > 0; changes -= 1) body = changeBody(body, dice);
  return { ...original, name: `seed ${seed}: ${original.name} as ${body}`, body };
}
