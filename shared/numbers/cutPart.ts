import type { NumberTail } from './NumberParts';

/** Cuts a number at the first mark that parts hang on: `TG04-011.7` at the dot. */
export function cutPart(text: string, mark: RegExp): Pick<NumberTail, 'number' | 'partMark' | 'part'> {
  const at = text.search(mark);
  if (at < 0) return { number: text, partMark: '', part: '' };
  return { number: text.slice(0, at), partMark: text.charAt(at), part: text.slice(at + 1) };
}
