/**
 * Proportions of the painted body figure for the six ages of the Lund-Browder chart. Lengths are thousandths of the
 * stature (vertex 0, heel 1000), girths per cent of the adult's width. They are working values from general knowledge
 * of growth: they shape a drawing, never a percentage.
 */

/** Columns of the chart, oldest first: each younger age is stored as its difference from the one before. */
export const ages = ['adult', '15', '10', '5', '1', '0'];

const columns = {
  //          adult  15   10    5    1    0
  head: [134, 143, 154, 178, 215, 250], // height of the head: 7.5, 7, 6.5, 5.6, 4.65, 4 heads
  headW: [45, 48, 53, 63, 81, 92], // half breadth of the skull
  neckW: [31, 31, 33, 37, 46, 50], // half breadth of the neck
  shoulderY: [183, 189, 199, 218, 248, 277], // acromion
  shoulderX: [124, 122, 121, 121, 123, 125], // half breadth over the deltoids
  axilla: [77, 75, 72, 69, 66, 64], // axillary fold below the acromion
  chest: [88, 84, 82, 84, 92, 94], // half breadth below the axilla
  waist: [76, 73, 74, 82, 101, 106], // half breadth at the waist; in infants the belly
  waistY: [385, 388, 395, 412, 455, 482],
  hip: [97, 94, 91, 90, 95, 97], // half breadth at the hips
  crotchY: [530, 533, 542, 572, 634, 668],
  groin: [57, 57, 58, 62, 70, 74], // outer end of the groin fold, in hundredths of the way from waist to crotch
  kneeY: [716, 720, 729, 750, 784, 800],
  kneeX: [56, 56, 56, 57, 62, 66],
  ankleY: [952, 952, 951, 950, 949, 948],
  ankleX: [60, 60, 60, 61, 65, 68],
  upperArm: [166, 164, 161, 156, 147, 142],
  forearm: [150, 148, 144, 138, 127, 122],
  hand: [107, 106, 104, 102, 100, 100],
  armAngle: [17, 17, 18, 20, 26, 29], // degrees away from the body
  arm: [100, 95, 93, 97, 115, 124],
  wrist: [100, 100, 99, 104, 118, 126],
  knee: [100, 101, 102, 107, 120, 124],
  calf: [100, 99, 98, 104, 118, 124],
  ankle: [100, 101, 104, 109, 120, 122],
  foot: [92, 92, 91, 92, 94, 96], // drawn length below the ankle
};

/** @param {string} age one of `ages` */
export const proportionsOf = (age) =>
  Object.fromEntries(Object.entries(columns).map(([name, row]) => [name, row[ages.indexOf(age)]]));
