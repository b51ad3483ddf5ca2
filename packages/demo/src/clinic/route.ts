/** A place of the clinic. Addresses hold random ids, never a code or an answer. */
export type Place = { readonly at: 'patients' | 'backup' } | { readonly at: 'patient' | 'visit'; readonly id: string };

const shape = /^#(?:(patients|backup)|(patient|visit)\/([\w-]+))$/;

/** Reads an address; `undefined` when it belongs to the page without patients. */
export function placeOf(hash: string): Place | undefined {
  const [, list, one, id] = shape.exec(hash) ?? [];
  if (list) return { at: list as 'patients' | 'backup' };
  return one ? { at: one as 'patient' | 'visit', id: id! } : undefined;
}

export const addressOf = (place: Place): string => ('id' in place ? `#${place.at}/${place.id}` : `#${place.at}`);
