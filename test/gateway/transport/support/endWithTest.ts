const endings: (() => unknown)[] = [];

if (typeof afterEach === 'function') {
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
}

/** Ends something after the test that is running, whatever its outcome; what began last ends first. */
export function endWithTest(end: () => unknown): void {
  endings.push(end);
}
