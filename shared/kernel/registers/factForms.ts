import { fieldProblem, type FieldProblem } from '../../errors';
import { checkCreditCode, parseNotificationSymbol, StandardNumber } from '../../numbers';
import { codeLists } from '../../reference';
import type { TextForm } from './defineRegister';

/** A text in its normal form, or why it is none. */
type Formed = { readonly text: string } | { readonly reason: string };

const readers: Record<TextForm, (text: string) => Formed> = {
  STANDARD_NUMBER: (text) => {
    const parsed = StandardNumber.tryParse(text);
    return 'number' in parsed ? { text: parsed.number.code } : { reason: parsed.reason };
  },
  REGION: (code) =>
    codeLists().regions.has(code) ? { text: code } : { reason: 'is no region of GB/T 2260 known here' },
  INDUSTRY: (code) =>
    codeLists().industries.has(code) ? { text: code } : { reason: 'is no industry of GB/T 4754 known here' },
  CREDIT_CODE: (code) => {
    const checked = checkCreditCode(code);
    return checked.ok ? { text: code } : { reason: checked.reason };
  },
  COUNTRY: (code) =>
    codeLists().countries.has(code) ? { text: code } : { reason: 'is no code of ISO 3166-1 of two capitals' },
  NOTIFICATION_SYMBOL: (text) => {
    const read = parseNotificationSymbol(text);
    return 'symbol' in read ? { text: read.symbol.text } : { reason: read.reason };
  },
};

/** A text as it is kept; what has no such form is left as given. */
export function normalForm(form: TextForm | undefined, text: string): string {
  const formed = form === undefined ? { text } : readers[form](text);
  return 'text' in formed ? formed.text : text;
}

/** What is wrong with a text that is to have a form. */
export function formProblems(field: string, text: string, form: TextForm | undefined): FieldProblem[] {
  const formed = form === undefined ? { text } : readers[form](text);
  return 'text' in formed ? [] : [fieldProblem(field, text, formed.reason)];
}
