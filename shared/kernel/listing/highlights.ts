import { Field, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import { foldWithPlaces } from './foldWithPlaces';

/** A stretch of a field's text, and whether the search matched it. */
@ObjectType({ description: 'A stretch of text 文本片段.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Fragment {
  @Field()
  text!: string;

  @Field({ description: 'Whether the search matched this stretch.' })
  matched!: boolean;
}

/** One field of a found standard, cut into matched and other stretches that together are its text. */
@ObjectType({ description: 'A field in which the search matched 命中高亮.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Highlight {
  @Field({ description: 'title, titleEn or code.' })
  field!: string;

  @Field(() => [Fragment])
  fragments!: Fragment[];
}

function matchedPlaces(text: string, words: readonly string[]): boolean[] {
  const { folded, places } = foldWithPlaces(text);
  const matched = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      matched.fill(true, places[at], places[at + word.length]);
    }
  }
  return matched;
}

function fragmentsOf(text: string, matched: readonly boolean[]): Fragment[] {
  const fragments: Fragment[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && matched[end] === matched[start]) continue;
    fragments.push(Object.assign(new Fragment(), { text: text.slice(start, end), matched: matched[start] }));
    start = end;
  }
  return fragments;
}

/** Where the words of a query match the texts of a standard; only fields with a match, in the order title, titleEn, code. */
export function highlightsOf(
  words: readonly string[],
  standard: { readonly title: string; readonly titleEn: string | null; readonly code: string },
): Highlight[] {
  if (words.length === 0) return [];
  return (['title', 'titleEn', 'code'] as const).flatMap((field) => {
    const text = standard[field];
    if (!text) return [];
    const matched = matchedPlaces(text, words);
    if (!matched.includes(true)) return [];
    return [Object.assign(new Highlight(), { field, fragments: fragmentsOf(text, matched) })];
  });
}
