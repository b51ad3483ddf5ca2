/** Values nobody should send and somebody will. */
const refuse = () => {
  throw new Error('no');
};
const traps = { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse };
const revoked = (target: object) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;
const endless = [1];
endless[Symbol.iterator] = function* () {
  for (;;) yield 1;
};
const inherits = Object.create({ q1: 3, nrs: 5 }) as object;

/** Each is made anew when it is used: some can be used up. */
export const hostileValues: readonly (readonly [name: string, make: () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['not a number', () => Number.NaN],
  ['infinity', () => Number.POSITIVE_INFINITY],
  ['minus zero', () => -0],
  ['a bigint', () => 10n ** 400n],
  ['a symbol', () => Symbol('q1')],
  ['a function', () => refuse],
  ['a function whose text throws', () => Object.assign(() => 1, { toString: refuse })],
  ['a boxed number', () => Object(1)],
  ['a boxed string', () => Object('yes')],
  ['a date', () => new Date(Number.NaN)],
  ['a map', () => new Map([['q1', 1]])],
  ['bytes', () => new Uint8Array(1000)],
  ['a regular expression', () => /q1/],
  ['a long string', () => 'x'.repeat(100_000)],
  ['half a character', () => '\ud800'],
  ['a long array', () => new Array(100_000).fill(0)],
  ['the longest array', () => new Array(2 ** 32 - 1)],
  ['a deep array', () => JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
  ['an array that never ends', () => endless],
  [
    'an array of hostile things',
    () => [Symbol('a'), refuse, Object.assign(() => 1, { toString: refuse }), revoked([])],
  ],
  ['an array proxy without end', () => new Proxy([1], { get: (_, key) => (key === 'length' ? 2 ** 53 : 1) })],
  ['an array proxy of changing mind', () => changing()],
  ['a cycle', () => cycle],
  ['an object without prototype', () => Object.assign(Object.create(null) as object, { x: 1 })],
  ['an object that inherits answers', () => inherits],
  ['own __proto__', () => JSON.parse('{"__proto__": {"q1": 3}, "constructor": 1, "toString": null}')],
  ['a getter that throws', () => Object.defineProperty({}, 'q1', { get: refuse, enumerable: true })],
  ['a proxy that throws', () => new Proxy({}, traps)],
  ['an array proxy that throws', () => new Proxy([], traps)],
  ['a revoked proxy', () => revoked({})],
  ['a revoked array proxy', () => revoked([])],
  ['a proxy that says yes to everything', () => new Proxy({}, { get: () => 1, has: () => true })],
  ['an object that turns into a number', () => ({ valueOf: () => 1, toString: () => '1', toJSON: refuse })],
];

/** A list that is plain at the first look and hostile at the next. */
function changing(): unknown {
  let reads = 0;
  return new Proxy([1], {
    get: (target, key) => (key === '0' && reads++ > 0 ? Symbol('later') : Reflect.get(target, key)),
  });
}
