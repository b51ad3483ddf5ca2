import { bodyGrid, type BodyView, type PaintSession } from '@clinimetric/scoring/body-figure';

/** Cells from one hatching line to the next, and how many of them the line takes. */
const hatch = { period: 18, line: 5 };

/** Level of a cell that counts as painted; those below lie only under a wider brush. */
const PAINTED = 2;

/** Pixels, as the bytes of an image in the order of this machine. */
export interface Palette {
  readonly plaque: number;
  /** Hatching on it, so that it survives grey print. */
  readonly line: number;
  /** What only a wider brush would have covered. */
  readonly rim: number;
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The bytes a browser makes of any CSS colour. */
function bytesOf(colour: string): Rgba {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data] as unknown as Rgba;
}

const pixelOf = (bytes: readonly number[]): number => new Uint32Array(new Uint8ClampedArray(bytes).buffer)[0]!;

/** Takes the colours from the canvas, where the style sheet put them. */
export function paletteOf(canvas: HTMLCanvasElement): Palette {
  const { color, borderTopColor } = getComputedStyle(canvas);
  const plaque = bytesOf(color);
  const above = bytesOf(borderTopColor);
  const line = plaque.map((byte, k) => (k === 3 ? byte : (above[k]! * above[3] + byte * (255 - above[3])) / 255));
  return { plaque: pixelOf(plaque), line: pixelOf(line), rim: pixelOf([...plaque.slice(0, 3), 72]) };
}

/** Draws the cells of a view as they are measured: rows that changed since the last call, or all of them. */
export function drawPainting(
  canvas: HTMLCanvasElement,
  session: PaintSession,
  view: BodyView,
  { plaque, line, rim }: Palette,
  all: boolean,
): void {
  const context = canvas.getContext('2d')!;
  const { width, height } = canvas;
  const [from, to] = all ? [0, height] : (session.takeChangedRows(view) ?? [0, 0]);
  if (from >= to) return;
  const { regions } = bodyGrid(session.age, view);
  const levels = session.levels(view);
  const image = context.createImageData(width, to - from);
  const pixels = new Uint32Array(image.data.buffer);
  for (let y = from, at = 0; y < to; y++) {
    for (let x = 0, cell = y * width; x < width; x++, at++, cell++) {
      const level = levels[cell]!;
      if (level === 0 || regions[cell] === 0) continue;
      pixels[at] = level < PAINTED ? rim : (x + y) % hatch.period < hatch.line ? line : plaque;
    }
  }
  context.putImageData(image, 0, from);
}
