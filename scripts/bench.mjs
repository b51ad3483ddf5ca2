// @ts-check
/**
 * Speed and size, printed: `pnpm bench`. Machines are noisy, so times are given as ratios to a yardstick that is
 * measured in turn in the same run: a plain summing loop for scoring, a minimal Lit form with as many inputs for
 * elements. Needs `pnpm build`. Load, click and crowd are counted twice: `own` is script, style and layout, `all` is every
 * task of the main thread, painting of the page around it included.
 *
 * Parts alone: `pnpm bench sizes scoring elements crowd painting clinic`. `--rounds N` (default 5) sets how often each page is measured.
 */
import { clinic } from './bench/clinic.mjs';
import { sizes } from './bench/sizes.mjs';
import { scoring } from './bench/scoring.mjs';
import { crowd, elements } from './bench/elements.mjs';
import { painting } from './bench/painting.mjs';

const parts = { sizes, scoring, elements, crowd, painting, clinic };
const given = process.argv.slice(2);
const at = given.indexOf('--rounds');
const rounds = at < 0 ? 5 : Number(given.splice(at, 2)[1]);
const chosen = given.length > 0 ? given : Object.keys(parts);

for (const name of chosen) {
  const part = parts[/** @type {keyof typeof parts} */ (name)];
  if (!part) throw new RangeError(`no part "${name}"; there are ${Object.keys(parts).join(', ')}`);
  console.log(`\n${name}`);
  console.table(await part({ rounds }));
}
