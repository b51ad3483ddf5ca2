import { columnOfAge, type BodyAge, type BodyView } from './ages.ts';
import type { Point } from './chains.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { isEmpty, newJournal, Painting, type Journal } from './painting.ts';
import { samePoint, snapPoint, snapRadius, storedStrokes, type BodyStroke, type Brush } from './strokes.ts';

/** One step of undo: strokes that were added, or all strokes cleared. */
interface Action {
  readonly added: readonly BodyStroke[];
  /** The strokes that were there, if the action cleared them. */
  readonly cleared?: readonly BodyStroke[];
  readonly journal: Journal;
}

interface Track {
  readonly brush: Brush;
  readonly points: Point[];
  readonly journal: Journal;
}

/**
 * A figure being painted. Cells are counted as they change, so every step costs what it paints and `coverage()` costs
 * nothing worth naming. Between strokes it agrees with `measureCoverage(session.strokes, age)` number for number.
 */
export class PaintSession {
  readonly age: BodyAge;
  readonly #painting: Painting;
  #strokes: readonly BodyStroke[] = [];
  #done: Action[] = [];
  #undone: Action[] = [];
  #track: Track | undefined;

  constructor(age: BodyAge, strokes: readonly BodyStroke[] = []) {
    columnOfAge(age);
    this.age = age;
    this.#painting = new Painting(age);
    this.#strokes = storedStrokes(strokes);
    this.#done = this.#strokes.map((stroke) => this.#paint([stroke]));
  }

  /** Stored strokes, oldest first. The one being drawn joins them when it ends. */
  get strokes(): readonly BodyStroke[] {
    return this.#strokes;
  }

  /** A stroke was started and neither ended nor cancelled. */
  get isPainting(): boolean {
    return this.#track !== undefined;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What is painted now, the unfinished stroke included. */
  coverage(): Coverage {
    return coverageOf(this.#painting);
  }

  /** Puts a brush or eraser down, in units of the figure. An unfinished stroke ends first. */
  start(brush: Brush, x: number, y: number): void {
    this.end();
    const { tool, view, radius } = brush;
    this.#track = { brush: { tool, view, radius: snapRadius(radius) }, points: [], journal: newJournal() };
    this.extend(x, y);
  }

  /** Drags it on; call it for every point of a coalesced event. A point that is no number is passed over. */
  extend(x: number, y: number): void {
    const point = snapPoint([x, y]);
    if (!this.#track || !point) return;
    const { brush, points, journal } = this.#track;
    const last = points.at(-1);
    if (samePoint(last, point)) return;
    points.push(point);
    this.#painting.draw(brush, last ? [last, point] : [point], journal);
  }

  /**
   * Lifts it: the stroke is simplified, painted as it will be stored, and kept as one step of undo. A stroke that
   * changes nothing is not kept. Returns whether it was.
   */
  end(): boolean {
    const track = this.#track;
    if (!track) return false;
    this.cancel();
    return this.#do(storedStrokes([{ ...track.brush, points: track.points }]));
  }

  /** Takes the unfinished stroke back, as after a cancelled pointer. */
  cancel(): void {
    if (this.#track) this.#painting.revert(this.#track.journal);
    this.#track = undefined;
  }

  /**
   * Adds whole strokes, such as filled regions, as one step of undo. When nothing changes none is kept. Returns whether
   * they were.
   */
  apply(...strokes: readonly BodyStroke[]): boolean {
    this.end();
    return this.#do(storedStrokes(strokes));
  }

  /** Removes all strokes; one step of undo. Returns whether there were any. */
  clear(): boolean {
    this.end();
    if (this.#strokes.length === 0) return false;
    this.#record(this.#clear());
    return true;
  }

  /** Takes back the last step. Returns whether there was one. */
  undo(): boolean {
    this.end();
    const action = this.#done.pop();
    if (!action) return false;
    this.#painting.revert(action.journal);
    this.#strokes = action.cleared ?? this.#strokes.slice(0, this.#strokes.length - action.added.length);
    this.#undone.push(action);
    return true;
  }

  /** Does again what was last undone. Returns whether there was something. */
  redo(): boolean {
    this.end();
    const action = this.#undone.pop();
    if (!action) return false;
    this.#done.push(action.cleared ? this.#clear() : this.#add(action.added));
    return true;
  }

  /**
   * How surely each cell of a view is painted, for drawing just what is measured: 0 not, 1 by the wide mask only,
   * 2 painted, 3 by the narrow mask too. Row by row like `bodyGrid(age, view).regions`; not to be written to.
   */
  levels(view: BodyView): Uint8Array {
    return this.#painting.layer(view).levels;
  }

  /** Rows of the grid that changed since the last call: first, and one past the last; `undefined` when none did. */
  takeChangedRows(view: BodyView): readonly [from: number, to: number] | undefined {
    return this.#painting.takeChangedRows(view);
  }

  #do(strokes: readonly BodyStroke[]): boolean {
    const action = this.#add(strokes);
    if (isEmpty(action.journal)) {
      this.#strokes = this.#strokes.slice(0, this.#strokes.length - strokes.length);
      return false;
    }
    this.#record(action);
    return true;
  }

  #record(action: Action): void {
    this.#done.push(action);
    this.#undone = [];
  }

  #add(added: readonly BodyStroke[]): Action {
    this.#strokes = [...this.#strokes, ...added];
    return this.#paint(added);
  }

  #paint(added: readonly BodyStroke[]): Action {
    const journal = newJournal();
    for (const stroke of added) this.#painting.paint(stroke, journal);
    return { added, journal };
  }

  #clear(): Action {
    const journal = newJournal();
    this.#painting.clear(journal);
    const cleared = this.#strokes;
    this.#strokes = [];
    return { added: [], cleared, journal };
  }
}

/**
 * A session of painting at an age, with strokes already there: each of them can be undone.
 * @throws RangeError when the figure is not drawn for that age.
 */
export const paintSession = (age: BodyAge, strokes: readonly BodyStroke[] = []): PaintSession =>
  new PaintSession(age, strokes);
