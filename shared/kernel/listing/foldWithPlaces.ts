/** A text in the form in which the search compares, and where each unit of it came from. */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, and for its end, the place in the text as it was given. */
  readonly places: readonly number[];
}

/** One character in the form in which the search compares. Most are ideographs, which are their own compatibility form. */
function foldCharacter(character: string): string {
  const isUnified = character >= '\u4e00' && character <= '\u9fff';
  return isUnified ? character : character.normalize('NFKC').toLowerCase();
}

/** Folds a text character by character, so that what is found in it can be shown in the text as it was given. */
export function foldWithPlaces(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const units = foldCharacter(character);
    folded += units;
    for (let unit = 0; unit < units.length; unit += 1) places.push(place);
    place += character.length;
  }
  places.push(text.length);
  return { folded, places };
}
