/** The words around the painted body figure in one language; names of its parts are the words of the BSA items. */
export interface BodyFigureWords {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly title: string;
  readonly front: string;
  readonly back: string;
  /** The patient's own sides, beside the figure. */
  readonly left: string;
  readonly right: string;
  readonly tool: string;
  readonly tools: { readonly choose: string; readonly brush: string; readonly eraser: string };
  readonly size: string;
  readonly sizes: { readonly small: string; readonly medium: string; readonly large: string };
  readonly undo: string;
  readonly redo: string;
  /** A whole region painted or wiped. */
  readonly fill: (region: string) => string;
  readonly clear: (region: string) => string;
  readonly noRegion: string;
  readonly clearPainting: string;
  /** What two drawn views cannot show. */
  readonly limits: string;
  readonly painted: string;
  /** The uncertainty of drawing: what a narrower and a wider brush would have covered. */
  readonly between: (low: string, high: string) => string;
  /** Before the share with what was entered by number in parts without paint. */
  readonly withEntered: string;
  readonly uncertainty: string;
  readonly nothingPainted: string;
  /** An edge of a scheme lies within the uncertainty. */
  readonly edge: (scheme: string, bands: string) => string;
  readonly areaGrade: (grades: string) => string;
  /** What was entered otherwise than it is painted. */
  readonly entered: (value: string) => string;
  readonly or: string;
  readonly unconfirmed: string;
  readonly confirmed: string;
  readonly confirm: (value: string) => string;
  /** Spoken name of a button that shows its value alone. */
  readonly confirmOf: (region: string, value: string) => string;
  readonly confirmAll: string;
  readonly confirmHelp: string;
  readonly confirmAllHelp: string;
  /** Entered values in parts without paint: keep them or set them to 0. */
  readonly confirmKeeping: (value: string) => string;
  readonly differs: (region: string, painted: string, entered: string) => string;
  readonly moreDiffer: (n: number) => string;
  readonly ageFirst: string;
  readonly otherAge: (painted: string, now: string) => string;
  readonly ages: Readonly<Record<string, string>>;
  readonly unreadable: string;
  readonly otherFigure: string;
  readonly full: string;
}
