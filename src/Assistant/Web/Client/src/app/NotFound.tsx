import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../i18n';
import { EmptyState } from '../parts/EmptyState';

export function NotFound() {
  const t = useT();
  return <EmptyState title={t('notFound.title')} text={t('notFound.text')}><Anchor component={Link} to="/chat">{t('rail.chat')}</Anchor></EmptyState>;
}
