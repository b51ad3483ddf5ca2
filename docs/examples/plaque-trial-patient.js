// @ts-check
import { administrationOf, showOneVisit } from './visits.js';

/**
 * PASI answers from grades: area, then erythema, induration and desquamation of each region.
 * @param {Record<string, number[]>} regions
 */
const pasi = (regions) =>
  Object.fromEntries(
    Object.entries(regions).flatMap(([region, grades]) =>
      ['area', 'erythema', 'induration', 'desquamation']
        .slice(0, grades.length)
        .map((item, i) => [`${region}.${item}`, grades[i]]),
    ),
  );

/** @param {number} erythema @param {number} induration @param {number} scaling */
const signs = (erythema, induration, scaling) => ({ erythema, induration, scaling });

/** What was made up for each visit. */
const visits = {
  0: {
    id: '00000000-0000-4000-8000-000000000000',
    visit: 'Baseline',
    assessedAt: '2025-03-03T10:00:00+01:00',
    plaques: { p1: signs(3, 3, 2), p2: signs(3, 3, 3), p3: signs(3, 3, 3) },
    sizes: {},
    iga: 3,
    // 0.1 × 3 × 1 + 0.2 × 8 × 2 + 0.3 × 7 × 2 + 0.4 × 7 × 2 = 13.3
    pasi: pasi({ head: [1, 1, 1, 1], 'upper-limbs': [2, 3, 3, 2], trunk: [2, 2, 3, 2], 'lower-limbs': [2, 3, 2, 2] }),
  },
  6: {
    id: '00000000-0000-4000-8000-000000000006',
    visit: 'Month 6',
    assessedAt: '2025-09-03T10:00:00+02:00',
    plaques: { p1: signs(1, 1, 0), p2: signs(2, 2, 2), p3: signs(3, 3, 2) },
    // Largest diameter and the one across it.
    sizes: { p1: [38, 22], p2: [40, 36], p3: [50, 34] },
    iga: 1,
    // 0 + 0.2 × 3 × 1 + 0.3 × 3 × 1 + 0.4 × 4 × 1 = 3.1
    pasi: pasi({ head: [0], 'upper-limbs': [1, 1, 1, 1], trunk: [1, 1, 1, 1], 'lower-limbs': [1, 2, 1, 1] }),
  },
};

/** @typedef {keyof typeof visits} Month */

/** A visit that the schedule asked for and that did not take place. */
const missed = { visit: 'Week 8', due: '2025-04-28' };

/**
 * Sets the page going.
 * @param {ParentNode} page
 */
export function start(page) {
  /** @param {string} id */
  const find = (id) => /** @type {any} */ (page.querySelector(`#${id}`));
  const trend = /** @type {any} */ (page.querySelector('clin-trend'));

  /** @param {Month} month @param {string} what */
  const recordOf = (month, what) => {
    const { id, visit, assessedAt } = visits[month];
    return administrationOf(find(`${what}-${month}`), { id, visit, assessedAt });
  };

  /** @param {Month} month */
  function fillIn(month) {
    const made = visits[month];
    for (const [plaque, answers] of Object.entries(made.plaques)) find(`${plaque}-${month}`).answers = answers;
    for (const [plaque, [lengthMm, widthMm]] of Object.entries(made.sizes)) {
      const element = find(`${plaque}-${month}`);
      element.target = { ...element.target, lengthMm, widthMm };
    }
    find(`iga-${month}`).answers = { iga: made.iga };
    find(`pasi-${month}`).answers = made.pasi;
  }

  function look() {
    const isRated = find('iga-6').result.status === 'complete';
    find('pasi-6').hidden = !isRated;
    find('iga-first').hidden = isRated;
    trend.visits = [recordOf(0, 'pasi'), missed, recordOf(6, 'pasi')];
  }

  fillIn(0);
  find('fill').addEventListener('click', () => {
    fillIn(6);
    look();
  });
  page.addEventListener('score-change', look);
  look();
  showOneVisit(page);
}
