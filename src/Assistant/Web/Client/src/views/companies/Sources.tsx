import { Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DocumentSummary } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { formatDay, languageName } from '../../i18n/formats';
import { kindName } from '../library/kindName';

export function Sources({ documents }: { documents: readonly DocumentSummary[] }) {
  const t = useT();
  const { language } = useWords();
  return (
    <Stack gap="sm">
      {documents.map((document) => {
        const day = document.date ?? document.periodEnd;
        return (
          <div key={document.id}>
            <Link to={`/library/${document.id}`}><bdi>{document.name}</bdi></Link>
            <Text size="xs" c="dimmed">
              {[kindName(document.kind, t), document.fiscalYear, day && formatDay(day, language), document.language && languageName(document.language, language), document.outlet, t('company.pages', { count: document.pageCount }), t('company.factCount', { count: document.factCount })].filter(Boolean).join(' · ')}
            </Text>
          </div>
        );
      })}
    </Stack>
  );
}
