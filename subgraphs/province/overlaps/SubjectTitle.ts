import { foldText } from '../../../shared/kernel/listing/searchText';
import { comparedText, type ComparedText } from '../novelty/textTermRules';
import { emptyStretches, functionOf, tellingIdeographs, type TitleFunction } from './titleWords';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A title as its subject is compared: each part is read when it is first asked for, and then kept. */
export class SubjectTitle {
  private readText: ComparedText | undefined;
  private readFunction: TitleFunction | undefined;
  private readTelling: readonly boolean[] | undefined;
  private readFolded: string | undefined;
  private readIdeographs: string | undefined;

  constructor(readonly title: string) {}

  /** Which terms stand where in it. */
  get compared(): ComparedText {
    return (this.readText ??= comparedText(this.title));
  }

  /** What the standard is for, as its title tells. */
  get function(): TitleFunction {
    return (this.readFunction ??= functionOf(this.title));
  }

  /** Whether each of two has an ideograph that tells of its subject and that the other has not: seen without reading their terms. */
  differsFrom(other: SubjectTitle): boolean {
    return this.hasBeside(other) && other.hasBeside(this);
  }

  /** The terms that tell of its subject: those of which a part stands outside the words that tell nothing of it. */
  subjectTerms(): ReadonlySet<string> {
    const { telling } = this;
    const terms = [...this.compared.terms].filter(([, stretches]) =>
      stretches.some(({ start, end }) => telling.slice(start, end).includes(true)),
    );
    return new Set(terms.map(([term]) => term));
  }

  /** What it says of its subject beside these of its terms, in order. */
  wordsBeside(terms: readonly string[]): string[] {
    const left = [...this.telling];
    for (const term of terms)
      for (const { start, end } of this.compared.terms.get(term) ?? []) left.fill(false, start, end);
    if (!left.includes(true)) return [];
    const units = left.map((tells, place) => (tells ? this.title.charAt(place) : ' '));
    return units.join('').match(WORD) ?? [];
  }

  private hasBeside(other: SubjectTitle): boolean {
    this.readIdeographs ??= tellingIdeographs(this.folded);
    for (const ideograph of this.readIdeographs) if (!other.folded.includes(ideograph)) return true;
    return false;
  }

  private get folded(): string {
    return (this.readFolded ??= foldText(this.title));
  }

  /** Which of its UTF-16 units belong to words that tell of its subject. */
  private get telling(): readonly boolean[] {
    return (this.readTelling ??= this.readUnits());
  }

  private readUnits(): boolean[] {
    const telling = Array<boolean>(this.title.length).fill(false);
    for (const { 0: word, index } of this.title.matchAll(WORD))
      telling.fill(true, index, index + word.length);
    for (const [start, end] of emptyStretches(this.title)) telling.fill(false, start, end);
    return telling;
  }
}
