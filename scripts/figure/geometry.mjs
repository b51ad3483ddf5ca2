/** Small tools for placing landmarks and joining chains of cubic control points. */

/** Between a and b: at t = 0 the one, at t = 1 the other. */
export const mix = (a, b, t) => a + (b - a) * t;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** A limb segment: `at(t, w)` lies at fraction t of its axis, w to the outer side; `way` is relative to the axis. */
export const bone = (x, y, length, degrees) => {
  const [ax, ay] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return {
    degrees,
    at: (t, w = 0, way) => {
      const point = [x + ax * length * t + ay * w, y + ay * length * t - ax * w];
      return way === undefined ? point : [...point, 90 - degrees + way];
    },
  };
};

/** The pieces of a chain between two of its nodes, counted from 0. */
export const part = (chain, from, to) => chain.slice(3 * from, to === undefined ? undefined : 3 * to + 1);

/** One chain out of several that meet in corners. */
export const join = (first, ...others) => [...first, ...others.flatMap((chain) => chain.slice(1))];
