/** Registers every element of the kit. */
export * from './bilag-2004/bilag-2004.ts';
export * from './bsa/bsa.ts';
export * from './dlqi/dlqi.ts';
export * from './iga/iga.ts';
export * from './pasi/pasi.ts';
export * from './plaques/plaques.ts';
export * from './pruritus-nrs/pruritus-nrs.ts';
export * from './pruritus-vas/pruritus-vas.ts';
export * from './response/response.ts';
export * from './sle-pga/sle-pga.ts';
export * from './sledai-2k/sledai-2k.ts';
export * from './sri/sri.ts';
export * from './target-plaque/target-plaque.ts';
