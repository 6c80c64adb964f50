import fc from 'fast-check';

/** Characters that some format could trip over. */
const awkward = fc.constantFrom(...'项目；;、,"\'=+-@[{()<>&_x000D_ ');
/** Texts of them. */
export const text = fc
  .string({ unit: awkward, minLength: 1, maxLength: 20 })
  .map((each) => each.normalize('NFC').trim())
  .filter((each) => each !== '');
