/**
 * Hobby's spline (the curve of METAFONT, tension 1, curl 1): a smooth curve through a list of points, so that a contour
 * is drawn from landmarks and nobody edits handles. J. D. Hobby 1986, Smooth, easy to compute interpolating splines.
 *
 * A node is `[x, y]`, or `[x, y, direction]` with the direction of travel in degrees (0 right, 90 down).
 */

/** @typedef {[number, number] | [number, number, number]} Node */

const radians = (degrees) => (degrees * Math.PI) / 180;
const wrap = (angle) => Math.atan2(Math.sin(angle), Math.cos(angle));

/** Hobby's handle length, as a share of the chord, for the angles at its two ends. */
const velocity = (near, far) => {
  const [sinNear, sinFar, cosNear, cosFar] = [Math.sin(near), Math.sin(far), Math.cos(near), Math.cos(far)];
  const top = 2 + Math.SQRT2 * (sinNear - sinFar / 16) * (sinFar - sinNear / 16) * (cosNear - cosFar);
  return top / (3 * (1 + 0.5 * (Math.sqrt(5) - 1) * cosNear + 0.5 * (3 - Math.sqrt(5)) * cosFar));
};

/**
 * Control points of the cubic chain through the nodes: start, then two handles and an end per piece.
 *
 * @param {Node[]} nodes
 * @returns {[number, number][]}
 */
export function spline(nodes) {
  const points = [[nodes[0][0], nodes[0][1]]];
  for (let from = 0; from < nodes.length - 1;) {
    // A given direction decouples the two sides, so every stretch between two of them is a small system of its own.
    let to = from + 1;
    while (to < nodes.length - 1 && nodes[to][2] === undefined) to++;
    points.push(...stretch(nodes.slice(from, to + 1)));
    from = to;
  }
  return points;
}

function stretch(nodes) {
  const chords = nodes.slice(1).map(([x, y], k) => {
    const [dx, dy] = [x - nodes[k][0], y - nodes[k][1]];
    return { length: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) };
  });
  const turns = nodes.map((_, k) => (chords[k - 1] && chords[k] ? wrap(chords[k].angle - chords[k - 1].angle) : 0));
  const thetas = solve(nodes.map((_, k) => equation(k, nodes, chords, turns)));
  return chords.flatMap(({ length, angle }, k) => {
    const theta = thetas[k];
    const phi = -thetas[k + 1] - turns[k + 1];
    const [start, end] = [velocity(theta, phi) * length, velocity(phi, theta) * length];
    const [[x0, y0], [x3, y3]] = [nodes[k], nodes[k + 1]];
    return [
      [x0 + start * Math.cos(angle + theta), y0 + start * Math.sin(angle + theta)],
      [x3 - end * Math.cos(angle - phi), y3 - end * Math.sin(angle - phi)],
      [x3, y3],
    ];
  });
}

/** Row of the tridiagonal system for the angle between curve and outgoing chord: `[below, own, above, right side]`. */
function equation(k, nodes, chords, turns) {
  const last = nodes.length - 1;
  const direction = nodes[k][2];
  if (k === 0 || k === last) {
    if (direction !== undefined) return [0, 1, 0, wrap(radians(direction) - chords[k === 0 ? 0 : last - 1].angle)];
    if (last === 1 && nodes[last - k][2] === undefined) return [0, 1, 0, 0];
    return k === 0 ? [0, 1, 1, -turns[1]] : [1, 1, 0, 0];
  }
  const [before, after] = [chords[k - 1].length, chords[k].length];
  return [1 / before, 2 / before + 2 / after, 1 / after, (-2 * turns[k]) / before - turns[k + 1] / after];
}

function solve(rows) {
  const own = rows.map((row) => row[1]);
  const right = rows.map((row) => row[3]);
  for (let k = 1; k < rows.length; k++) {
    const factor = rows[k][0] / own[k - 1];
    own[k] -= factor * rows[k - 1][2];
    right[k] -= factor * right[k - 1];
  }
  const result = [];
  for (let k = rows.length - 1; k >= 0; k--) {
    result[k] = (right[k] - (k + 1 < rows.length ? rows[k][2] * result[k + 1] : 0)) / own[k];
  }
  return result;
}
