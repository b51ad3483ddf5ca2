import type { AdministrationTarget, PartValue, Result } from '@clinimetric/scoring';
import { idsIn } from '../internal/visit.ts';

/** One plaque as a list takes it: an administration, or as much of one as is known. */
export interface ScoredPlaque {
  readonly target?: AdministrationTarget | undefined;
  readonly result?: Result<PartValue> | undefined;
}

/** Plaques of one visit: themselves, or the ids of `<clin-target-plaque>` elements of the same tree, apart by spaces. */
export type PlaqueList = string | readonly ScoredPlaque[] | null | undefined;

/** Why a plaque of a list cannot be read. */
type Absence = 'not-on-page' | 'not-scored' | 'other-instrument' | 'twice';

/** A plaque of a list: with its result, or with the reason why it has none. */
export interface Listed {
  readonly id: string;
  readonly target?: AdministrationTarget | undefined;
  readonly result?: Result | undefined;
  readonly absence?: Absence;
}

const isPlaque = (result: Result<PartValue>): result is Result => result.instrument === 'target-plaque';

function listed({ target, result }: ScoredPlaque, name: string): Listed {
  const id = target?.id ?? name;
  if (!result) return { id, target, absence: 'not-scored' };
  return isPlaque(result) ? { id, target, result } : { id, target, absence: 'other-instrument' };
}

/** A plaque that comes a second time would count twice; what tells plaques apart is the id of the target. */
function withoutDoubles(plaques: readonly Listed[]): Listed[] {
  const seen = new Set<string>();
  return plaques.map((plaque) => {
    if (!plaque.target || !seen.has(plaque.id)) {
      if (plaque.target) seen.add(plaque.id);
      return plaque;
    }
    return { id: plaque.id, target: plaque.target, absence: 'twice' };
  });
}

/** The plaques of a list in its order; none is left out in silence. */
export function readPlaques(list: PlaqueList, root: Node): Listed[] {
  if (typeof list !== 'string') {
    return withoutDoubles((list ?? []).map((plaque, index) => listed(plaque, String(index + 1))));
  }
  const tree = root as Partial<Document>;
  const ids = [...new Set(idsIn(list))];
  return withoutDoubles(
    ids.map((id): Listed => {
      const found = tree.getElementById?.(id) as (Element & ScoredPlaque) | null | undefined;
      return found && 'result' in found ? listed(found, id) : { id, absence: 'not-on-page' };
    }),
  );
}
