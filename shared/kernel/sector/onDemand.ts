/** How each part of an object is made of what the object is for. */
export type Makers<Scope, Parts extends object> = {
  readonly [Name in keyof Parts]: (scope: Scope) => Parts[Name];
};

/**
 * Makes objects whose parts are made when they are first asked for, and then kept. Each request is given some twenty
 * loaders and uses a few; those of the province took as long to make as a small answer (measured).
 */
export function onDemand<Scope, Parts extends object>(makers: Makers<Scope, Parts>): (scope: Scope) => Parts {
  class Holder {
    readonly made: Partial<Parts> = {};
    constructor(readonly scope: Scope) {}
  }
  for (const name of Object.keys(makers) as (keyof Parts)[]) {
    Object.defineProperty(Holder.prototype, name, {
      enumerable: true,
      get(this: Holder) {
        return (this.made[name] ??= makers[name](this.scope));
      },
    });
  }
  return (scope) => new Holder(scope) as unknown as Parts;
}
