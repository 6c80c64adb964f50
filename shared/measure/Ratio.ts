function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** A number of the kind n/d, without error: factors such as 1 亩 = 2000/3 m² have no end in decimals. */
export class Ratio {
  static readonly ONE = new Ratio(1n, 1n);

  /** In lowest terms; the denominator is positive. */
  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError when the denominator is zero */
  static of(numerator: bigint, denominator = 1n): Ratio {
    if (denominator === 0n) throw new RangeError('a ratio has no denominator zero');
    const sign = denominator < 0n ? -1n : 1n;
    const shared = commonDivisor(numerator, denominator) * sign;
    return new Ratio(numerator / shared, denominator / shared);
  }

  /** What the shortest decimal text of a number says, e.g. exactly 1/10 for 0.1. @throws RangeError when it is not finite */
  static fromNumber(value: number): Ratio {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] =
      /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    if (whole === '') throw new RangeError(`${String(value)} is no finite number`);
    const digits = BigInt(`${sign}${whole}${fraction}`);
    return Ratio.of(digits).times(Ratio.powerOfTen(Number(exponent) - fraction.length));
  }

  static powerOfTen(exponent: number): Ratio {
    const power = 10n ** BigInt(Math.abs(exponent));
    return exponent < 0 ? new Ratio(1n, power) : new Ratio(power, 1n);
  }

  times(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when the other is zero */
  over(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  plus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.numerator, other.denominator));
  }

  power(exponent: number): Ratio {
    const times = BigInt(Math.abs(exponent));
    const raised = new Ratio(this.numerator ** times, this.denominator ** times);
    return exponent < 0 ? Ratio.ONE.over(raised) : raised;
  }

  /** Negative, zero or positive as this is less than, equal to or more than the other. */
  compare(other: Ratio): number {
    const [left, right] = [this.numerator * other.denominator, other.numerator * this.denominator];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** To so many decimals, halves up. */
  rounded(decimals: number): Ratio {
    const scale = 10n ** BigInt(decimals);
    const [twice, whole] = [2n * this.numerator * scale + this.denominator, 2n * this.denominator];
    const floor = twice / whole - (twice < 0n && twice % whole !== 0n ? 1n : 0n);
    return Ratio.of(floor, scale);
  }

  /** The nearest number: the quotient is taken to 65 bits or more, whose last one stands for all that follow. */
  toNumber(): number {
    const bits = (whole: bigint) => whole.toString(2).replace('-', '').length;
    const shift = Math.max(0, 66 + bits(this.denominator) - bits(this.numerator));
    const scaled = (this.numerator < 0n ? -this.numerator : this.numerator) << BigInt(shift);
    const quotient = scaled / this.denominator;
    const inexact = scaled % this.denominator === 0n ? 0n : 1n;
    const size = Number(quotient | inexact) * 2 ** -shift;
    return this.numerator < 0n ? -size : size;
  }
}
