/** Closes a modal dialog on a press beside it, also in browsers that do not know `closedby`. */
export function closeOnPressBeside({ target, currentTarget, clientX, clientY }: MouseEvent): void {
  const dialog = currentTarget as HTMLDialogElement;
  // The backdrop is no element of its own: a press on it comes from the dialog.
  if (target !== dialog) return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
}
