import type {
  AnswerValue,
  Answers,
  CompleteResult,
  IncompleteResult,
  Instrument,
  Issue,
  ItemState,
  PartValue,
  Result,
} from '@clinimetric/scoring';

export type Changes = Readonly<Record<string, AnswerValue | undefined>>;

/** A frozen copy, its lists too. What stands for "unanswered" is left out. */
function copy(answers: Changes | null | undefined): Answers {
  const given = Object.entries(typeof answers === 'object' ? { ...answers } : {}).filter(
    (entry): entry is [string, AnswerValue] => entry[1] != null && [entry[1]].flat().length > 0,
  );
  return Object.freeze(
    Object.fromEntries(
      given.map(([item, value]) => [
        item,
        Array.isArray(value) ? (Object.freeze([...(value as readonly unknown[])]) as AnswerValue) : value,
      ]),
    ),
  );
}

const isEmpty = (answers: Answers) => Object.keys(answers).length === 0;

/** The answers of one element and all that follows from them. It knows no page and fires nothing. */
export class AnswerStore<Value extends PartValue = number> {
  answers: Answers = copy({});
  /** Text of fields as typed, by item: kept where it says more than the answer does. */
  typed: Record<string, string> = {};
  /** What the last change took away when it left nothing: kept until the next one, so that it can be taken back. */
  cleared: Answers | undefined;

  readonly #instrument: Instrument<Value>;
  #defaults: Answers = this.answers;
  #touched = false;
  #options: Record<string, string | number | boolean> = {};
  #result: Result<Value> | undefined;
  #states: ReadonlyMap<string, ItemState> | undefined;

  constructor(instrument: Instrument<Value>) {
    this.#instrument = instrument;
  }

  /** The answers to which a reset returns. */
  get defaults(): Answers {
    return this.#defaults;
  }

  set defaults(answers: Answers | null | undefined) {
    this.#defaults = copy(answers);
    if (!this.#touched) this.#set(this.#defaults);
  }

  get result(): Result<Value> {
    return (this.#result ??= this.#instrument.score(this.answers, this.#options));
  }

  get states(): ReadonlyMap<string, ItemState> {
    return (this.#states ??= this.#instrument.statesOf(this.answers));
  }

  /** The result without the answers that cannot be accepted: what a view may go on showing while one field holds a slip. */
  get sound(): CompleteResult<Value> | IncompleteResult<Value> {
    const rest: Record<string, AnswerValue> = { ...this.answers };
    let { result } = this;
    // A rule sees its own conflicts only once every single answer can be read, so there may be a second round.
    for (let rounds = Object.keys(rest).length; result.status === 'invalid' && rounds > 0; rounds--) {
      for (const { item, with: others = [] } of result.issues)
        for (const id of [item, ...others]) delete rest[id ?? ''];
      result = this.#instrument.score(rest, this.#options);
    }
    return result.status === 'invalid' ? (this.#instrument.score({}) as IncompleteResult<Value>) : result;
  }

  issueOf(item: string): Issue | undefined {
    const { result } = this;
    if (result.status !== 'invalid') return undefined;
    return result.issues.find((issue) => issue.item === item || issue.with?.includes(item));
  }

  /** The item that stands first in the way of a total. */
  get firstOpen(): string | undefined {
    const { result } = this;
    if (result.status === 'complete') return undefined;
    return result.status === 'invalid' ? result.issues[0]?.item : result.missing[0];
  }

  replace(answers: Answers | null | undefined): void {
    this.#touched = true;
    this.#set(copy(answers));
  }

  change(changes: Changes): void {
    for (const [item, value] of Object.entries(changes)) if (typeof value !== 'string') delete this.typed[item];
    this.#touched = true;
    const before = this.answers;
    this.answers = copy({ ...before, ...changes });
    this.cleared = isEmpty(this.answers) && !isEmpty(before) ? before : undefined;
    this.#forget();
  }

  reset(): void {
    this.#touched = false;
    this.#set(this.#defaults);
  }

  /** Sets an option by the text of its attribute. `false` where it is none of the option's values. */
  setOption(id: string, text: string | null): boolean {
    const known = this.#instrument.options.find((option) => option.id === id)!.values.find((v) => String(v) === text);
    if (known === undefined) delete this.#options[id];
    else this.#options[id] = known;
    this.#forget();
    return text === null || known !== undefined;
  }

  #set(answers: Answers): void {
    this.answers = answers;
    this.typed = {};
    this.cleared = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#result = undefined;
    this.#states = undefined;
  }
}
