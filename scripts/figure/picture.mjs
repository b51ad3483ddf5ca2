import { normalFrom, randomFrom } from './shapes.mjs';

/** Strokes like those of a careful afternoon: 200 lines of 14 points, over the front or over both views. */
export function picture({ views = ['front'], seed = 12_345 } = {}) {
  const random = randomFrom(seed);
  const normal = () => normalFrom(random);
  return Array.from({ length: 200 }, (_, k) => {
    let [x, y, angle] = [760 * random() - 380, 50 + 1950 * random(), 6.3 * random()];
    const points = Array.from({ length: 14 }, () => {
      angle += 0.7 * normal();
      return [(x += 22 * Math.cos(angle)), (y += 22 * Math.sin(angle))];
    });
    return { tool: 'brush', view: views[k % views.length], radius: [12, 20, 32, 48][k % 4], points };
  });
}
