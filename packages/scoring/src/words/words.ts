/** Words of one item. Everything is plain text; nothing is markup. */
export interface ItemWords {
  readonly label: string;
  /** Second line under the label: the unit asked for, the limit, a definition. */
  readonly help?: string;
  /** When the item must not be counted. */
  readonly exclusion?: string;
  /** The exclusion goes beyond the published ones: it reminds of the general attribution rule. */
  readonly reminder?: boolean;
  /** Label of each answer, by its stored value. */
  readonly options?: Readonly<Record<string, string>>;
  /** Longer description of each answer, by its stored value. */
  readonly descriptions?: Readonly<Record<string, string>>;
}

export interface SchemeWords {
  readonly title: string;
  readonly bands: Readonly<Record<string, string>>;
}

type Arguments = Readonly<Record<string, string | number>>;

/** The words of one instrument in one language. They lie beside the rules and never among them. */
export interface InstrumentWords {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  /** Identifies these words in stored administrations. */
  readonly wording: string;
  readonly title: string;
  readonly fullTitle: string;
  /** What a total of this instrument is called when read out: "PASI today". */
  readonly totalLabel: string;
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly parts: Readonly<Record<string, string>>;
  /** What each letter says, where parts are grades. */
  readonly grades?: Readonly<Record<string, string>>;
  readonly derived?: Readonly<Record<string, ItemWords>>;
  readonly bandSchemes: Readonly<Record<string, SchemeWords>>;
  readonly thresholds?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, ItemWords>>;
  readonly notes?: Readonly<Record<string, (args: Arguments) => string>>;
  readonly reasons?: Readonly<Record<string, (args: Arguments) => string>>;
  /** Who owns what and what a user must do, in one or two sentences. */
  readonly licence: string;
  /** Sentences that only this instrument's own view uses. */
  readonly view?: Readonly<Record<string, string>>;
  /** The same with something to fill in. */
  readonly sentences?: Readonly<Record<string, (args: Arguments) => string>>;
}

/** The words of a view over several results in one language. */
export interface ViewWords {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly title: string;
  /** Plain sentences and labels by what they stand for. */
  readonly view: Readonly<Record<string, string>>;
  /** The same with something to fill in. */
  readonly sentences: Readonly<Record<string, (args: Arguments) => string>>;
}

/** Label set of the kit's own English words. */
export const labelSet = 'clinimetric-labels@1.0';
