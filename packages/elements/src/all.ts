/** Registers every element of the kit. */
export * from './bsa/bsa.ts';
export * from './dlqi/dlqi.ts';
export * from './pasi/pasi.ts';
export * from './pruritus-nrs/pruritus-nrs.ts';
export * from './pruritus-vas/pruritus-vas.ts';
export * from './sledai-2k/sledai-2k.ts';
