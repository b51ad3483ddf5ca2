/** Lower edges, in percent of the region, of the area grades 1 to 6; the first excludes its edge, the others include it. */
export const pasiAreaEdges = [0, 10, 30, 50, 70, 90] as const;

/**
 * Area grade 0–6 from an affected share of a region, given as a fraction so that nothing is rounded: `part` of `whole`.
 * A percentage is `areaGrade(percent, 100)`. Any affected skin is at least 1; 100 % is 6. Source key: ard-elements.
 */
export function pasiAreaGrade(part: number, whole: number): number {
  if (part <= 0) return 0;
  let grade = 1;
  while (grade < 6 && 100 * part >= pasiAreaEdges[grade]! * whole) grade++;
  return grade;
}
