/** Scrolls the region around a mark so that the mark stands in its middle. Only that region moves: the frame of the page stays where it is. */
export function showWithin(mark: Element | null | undefined): void {
  const region = mark?.closest('[role="region"]');
  if (!mark || !region) return;
  const place = mark.getBoundingClientRect();
  const view = region.getBoundingClientRect();
  region.scrollBy({
    top: place.top + place.height / 2 - (view.top + view.height / 2),
    left: place.left < view.left || place.right > view.right ? place.left + place.width / 2 - (view.left + view.width / 2) : 0,
  });
}
