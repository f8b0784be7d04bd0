import { useRouteError } from 'react-router';
import { useT } from '../i18n';
import { EmptyState } from '../parts/EmptyState';
import { ErrorNote } from '../parts/ErrorNote';

/** A view that could not be loaded or failed while drawing; the rest of the page goes on. */
export function RouteProblem() {
  const t = useT();
  const error = useRouteError();
  return (
    <EmptyState title={t('error.view')} text={t('error.viewHint')}>
      <ErrorNote error={error} onRetry={() => location.reload()} />
    </EmptyState>
  );
}
