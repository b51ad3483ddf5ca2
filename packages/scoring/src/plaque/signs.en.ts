import type { ItemWords } from '../words/words.ts';

/** Grade words of the three signs of psoriasis, of a region or of a single plaque. */
const grades = { 0: 'None', 1: 'Slight', 2: 'Moderate', 3: 'Severe', 4: 'Very severe' };

export const erythemaWords: ItemWords = {
  label: 'Erythema',
  help: 'Compare with nearby clear skin in good light; press to see what fades. Redness is easily under-graded in dark skin. Do not grade leftover pigment.',
  options: grades,
  descriptions: {
    0: 'No active colour change; marks left after healing do not count. Light skin: own skin colour, pale or tan marks. Brown or black skin: own skin colour, dark or pale marks',
    1: 'Colour change that has to be looked for. Light skin: faint pink. Brown or black skin: slight dusky or reddish-brown tint',
    2: 'Colour change seen at once, not strong. Light skin: pink to light red. Brown or black skin: clear red-brown or violet-brown',
    3: 'Strong colour change. Light skin: full red. Brown or black skin: deep red-brown, violet or grey-violet',
    4: 'The strongest colour change psoriasis gives. Light skin: very dark or fiery red. Brown or black skin: very dark violet, grey-black or maroon',
  },
};

export const indurationWords: ItemWords = {
  label: 'Induration',
  help: 'thickness felt',
  options: grades,
  descriptions: {
    0: 'Level with clear skin',
    1: 'Edge barely felt with a fingertip',
    2: 'Edge clearly felt, sloping',
    3: 'Raised with a firm, steep edge',
    4: 'Very thick, hard, steep-sided',
  },
};

export const scaleWords: ItemWords = {
  label: 'Desquamation',
  help: 'scale seen',
  options: grades,
  descriptions: {
    0: 'No scale',
    1: 'A little fine scale, parts of the plaque',
    2: 'Scale over much of the plaque, fine with some coarse',
    3: 'Coarse scale over most of the plaque',
    4: 'Thick, layered coarse scale over all of it',
  },
};
